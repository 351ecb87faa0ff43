// SPDX-License-Identifier: EUPL-1.2
#include "site/relations.hpp"

#include <algorithm>

namespace kompass::site {
namespace {

View area_view(const Visit& visit, const EditionName& name, const std::optional<Code>& code) {
  const auto* edition = visit.site.edition(name);
  if (!code || edition == nullptr) return View(false);
  View view = link(address_of_area(visit, name, *code), "");
  view["code"] = View(code->text);
  view["edition"] = View(name.edition);
  const auto* area = find_area(*edition, *code);
  put_phrase(view, "name",
             area == nullptr ? Phrase{code->text, visit.language} : area->name.in(visit.language),
             visit.language);
  return view;
}

// An edition without grades has totals that compare as its areas do.
Scores empty_scores(const Edition& edition) {
  Scores scores{.total = {.max = edition.max}};
  for (const auto& area : edition.areas) {
    scores.areas.push_back({.code = area.code, .max = area.max});
  }
  return scores;
}

Comparison comparison_of(const Visit& visit, const Edition& a, const Edition& b) {
  return compare({a, empty_scores(a)}, {b, empty_scores(b)}, visit.site.data().crosswalks);
}

}  // namespace

std::string kind_text(const Visit& visit, RelationKind kind) {
  switch (kind) {
    case RelationKind::Equal: return visit.say("site_relation_equal");
    case RelationKind::Changed: return visit.say("site_relation_changed");
    case RelationKind::Part: return visit.say("site_relation_part");
    case RelationKind::None: return visit.say("site_relation_none");
    case RelationKind::Unknown: return visit.say("site_relation_unknown");
  }
  return {};
}

View relation_view(const Visit& visit, const Crosswalk& crosswalk, const Relation& relation) {
  View view;
  view["mark"] = View(std::string(mark_of(comparability_of(relation.kind))));
  view["kind"] = View(kind_text(visit, relation.kind));
  view["from"] = area_view(visit, crosswalk.from, relation.from);
  view["to"] = area_view(visit, crosswalk.to, relation.to);
  put_phrase(view, "reason", relation.reason.in(visit.language), visit.language);
  return view;
}

void put_relations(const Visit& visit, View& view, const Edition& edition, const Code& area) {
  View list(View::type::list);
  auto others = editions_by_date(visit, edition.id.instrument);
  std::ranges::reverse(others);
  for (const auto* other : others) {
    if (other->id == edition.id) continue;
    const auto there = counterpart(edition.id, area, other->id, visit.site.data().crosswalks);
    View row;
    put_phrase(row, "label", other->label.in(visit.language), visit.language);
    row["mark"] = View(std::string(mark_of(there.comparability)));
    row["words"] = View(comparability_text(visit, there.comparability));
    row["area"] = area_view(visit, other->id, there.code);
    put_phrase(row, "reason", there.reason.in(visit.language), visit.language);
    report::add_item(list, std::move(row));
  }
  view["relations"] = std::move(list);
  view["has_relations"] = View(others.size() > 1);
}

Comparability comparability_between(const Visit& visit, const Edition& a, const Edition& b) {
  return comparison_of(visit, a, b).total.comparability;
}

std::vector<std::string> apart_between(const Visit& visit, const Edition& a, const Edition& b) {
  std::vector<std::string> codes;
  for (const auto& code : comparison_of(visit, a, b).not_comparable) codes.push_back(code.text);
  return codes;
}

}  // namespace kompass::site
