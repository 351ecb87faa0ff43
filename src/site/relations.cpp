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

View relations_view(const Visit& visit, const Crosswalk& crosswalk,
                    std::span<const Relation> alike) {
  View view, from(View::type::list), to(View::type::list);
  const Relation& first = alike.front();
  for (const auto& relation : alike) {
    if (relation.from) report::add_item(from, area_view(visit, crosswalk.from, relation.from));
    if (relation.to) report::add_item(to, area_view(visit, crosswalk.to, relation.to));
  }
  view["mark"] = View(std::string(mark_of(comparability_of(first.kind))));
  view["kind"] = View(kind_text(visit, first.kind));
  view["has_from"] = View(first.from.has_value());
  view["has_to"] = View(first.to.has_value());
  view["from"] = std::move(from);
  view["to"] = std::move(to);
  put_phrase(view, "reason", first.reason.in(visit.language), visit.language);
  return view;
}

std::vector<std::span<const Relation>> alike_in(const Crosswalk& crosswalk) {
  const auto& all = crosswalk.relations;
  const auto like = [](const Relation& a, const Relation& b) {
    return a.kind == b.kind && a.reason == b.reason && a.from == a.to && b.from == b.to;
  };
  std::vector<std::span<const Relation>> groups;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && like(all[i], all[end])) ++end;
    groups.push_back(std::span(all).subspan(i, end - i));
    i = end;
  }
  return groups;
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
    if (crosswalk_between(visit, edition.id, other->id) == nullptr) {
      put_phrase(row, "reason", {visit.say("site_crosswalk_unknown"), visit.language},
                 visit.language);
    }
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
