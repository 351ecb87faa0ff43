// SPDX-License-Identifier: EUPL-1.2
// One edition of an instrument: what it holds, how its points come about, what of it is published
// and what is ours, and how its areas relate to those of other editions.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "chart/ladder.hpp"
#include "chart/rose.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"
#include "site/prose_view.hpp"
#include "site/published.hpp"
#include "site/relations.hpp"
#include "site/two_widths.hpp"

namespace kompass::site {
namespace {

// The words of the texts on it, else those of the edition, which are in English.
void put_provenance(const Visit& visit, View& view, const Edition& edition) {
  bool translated = true;
  const auto put = [&](const std::string& name, const std::string& english) {
    const auto key =
        fmt::format("site_provenance_{}_{}_{}", edition.id.instrument, edition.id.edition, name);
    const bool has = visit.words.has(key);
    translated = translated && has;
    const auto text = has ? visit.say(key) : english;
    put_phrase(view, name, {text, has ? visit.language : Language::English}, visit.language);
  };
  put("published", edition.provenance.published);
  put("own", edition.provenance.own);
  view["english"] = View(!translated && visit.language != Language::English);
}

// What the relations rest on: the words of the texts, else those of the crosswalk, in English.
void put_basis(const Visit& visit, View& view, const Crosswalk* crosswalk) {
  view["provenance"] = View(false);
  view["in_english"] = View(false);
  if (crosswalk == nullptr) return;
  const auto key = fmt::format("site_crosswalk_basis_{}_{}_{}", crosswalk->from.instrument,
                               crosswalk->from.edition, crosswalk->to.edition);
  const bool has = visit.words.has(key);
  const auto text = has ? visit.say(key) : crosswalk->provenance;
  const auto language = has ? visit.language : Language::English;
  put_phrase(view, "provenance", {text, language}, visit.language);
  if (language != visit.language) view["in_english"] = View(visit.say("label_in_en"));
}

View facts_of(const Visit& visit, const Edition& edition) {
  const auto own = visit.language;
  const auto whole = [&](std::size_t count) {
    return count == 0 ? std::string() : visit.numbers.whole(static_cast<long long>(count));
  };
  std::size_t sub_areas = 0;
  for (const auto& area : edition.areas) sub_areas += area.sub_areas.size();
  return facts_view(
      visit, {{visit.say("site_period_label"), period_of(visit, edition), own},
              {visit.say("site_part_max"), visit.numbers.whole(edition.max), own},
              {visit.say("site_parts"),
               visit.say(sub_areas == 0 ? "site_parts_areas" : "site_parts_both",
                         {{"areas", whole(edition.areas.size())}, {"sub_areas", whole(sub_areas)}}),
               own},
              {visit.say("site_part_criteria"), whole(criteria_count(edition)), own}});
}

View sub_areas_of(const Visit& visit, const Edition& edition, const Area& area) {
  View list(View::type::list);
  for (const auto& one : area.sub_areas) {
    View row = link(address_of_sub_area(visit, edition.id, one.code), "");
    row["code"] = View(one.code.text);
    put_phrase(row, "name", one.name.in(visit.language), visit.language);
    row["max"] = View(visit.numbers.whole(one.max));
    row["criteria"] = View(visit.numbers.whole(static_cast<long long>(one.criteria.size())));
    report::add_item(list, std::move(row));
  }
  return list;
}

View areas_of(const Visit& visit, const Edition& edition) {
  View list(View::type::list);
  const auto count = edition.areas.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& area = edition.areas[i];
    View row = link(address_of_area(visit, edition.id, area.code), "");
    row["sign"] =
        count < 3 ? View(false) : View(chart::area_sign(i, count, 28, chart::Medium::Wide).markup);
    row["code"] = View(area.code.text);
    put_phrase(row, "name", area.name.in(visit.language), visit.language);
    put_phrase(row, "about", area.explanation.in(visit.language), visit.language);
    row["max"] = View(visit.say("site_points_of", {{"max", visit.numbers.whole(area.max)}}));
    row["has_sub_areas"] = View(!area.sub_areas.empty());
    row["sub_areas"] = sub_areas_of(visit, edition, area);
    report::add_item(list, std::move(row));
  }
  return list;
}

View ladder_of(const Visit& visit, const Edition& edition) {
  if (edition.ladder.empty()) return View(false);
  chart::Ladder ladder{.alt = {"", visit.say("site_ladder_title"), visit.say("site_ladder_alt")}};
  View steps(View::type::list);
  for (const auto& step : edition.ladder) {
    const auto percent = visit.numbers.percent(step.percent.percent());
    ladder.steps.push_back({static_cast<double>(step.percent.percent()), percent,
                            std::string(step.name.in(visit.language).text)});
    View view;
    view["percent"] = View(percent);
    put_phrase(view, "name", step.name.in(visit.language), visit.language);
    put_phrase(view, "text", step.text.in(visit.language), visit.language);
    report::add_item(steps, std::move(view));
  }
  View view = in_two_widths(ladder, "ladder", chart::ladder);
  view["steps"] = std::move(steps);
  return view;
}

std::string link_text(const Visit& visit, RoundedFrom from) {
  switch (from) {
    case RoundedFrom::Exact: return visit.say("site_rounded_exact");
    case RoundedFrom::Shown: return visit.say("site_rounded_shown");
    case RoundedFrom::Unknown: return visit.say("site_rounded_unknown");
  }
  return {};
}

View rounding_of(const Visit& visit, const Rounding& rounding) {
  View list(View::type::list);
  const auto add = [&](std::string_view label, RoundedFrom from) {
    View view;
    view["label"] = View(visit.say(label));
    view["value"] = View(link_text(visit, from));
    report::add_item(list, std::move(view));
  };
  const auto is_unknown = [](RoundedFrom from) { return from == RoundedFrom::Unknown; };
  const std::array all{rounding.points_from, rounding.areas_from, rounding.total_from};
  if (std::ranges::all_of(all, is_unknown)) {
    View view;
    view["label"] = View(visit.say("site_rounding_printed"));
    view["value"] = View(visit.say("site_rounding_all_unknown"));
    report::add_item(list, std::move(view));
    return list;
  }
  add("site_rounding_points", rounding.points_from);
  add("site_rounding_areas", rounding.areas_from);
  add("site_rounding_total", rounding.total_from);
  return list;
}

template <class Named>
View names_view(const Visit& visit, const std::vector<Named>& all) {
  View list(View::type::list);
  for (const auto& one : all) {
    View view;
    put_phrase(view, "name", one.name.in(visit.language), visit.language);
    report::add_item(list, std::move(view));
  }
  return list;
}

View crosswalk_view(const Visit& visit, const Edition& edition, const Edition& other) {
  View view, rows(View::type::list);
  const auto* crosswalk = crosswalk_between(visit, edition.id, other.id);
  if (crosswalk != nullptr) {
    for (const auto alike : alike_in(*crosswalk)) {
      report::add_item(rows, relations_view(visit, *crosswalk, alike));
    }
    view["from_label"] =
        View(visit.say("site_compare_edition", {{"edition", crosswalk->from.edition}}));
    view["to_label"] =
        View(visit.say("site_compare_edition", {{"edition", crosswalk->to.edition}}));
  }
  const auto comparability = comparability_between(visit, edition, other);
  view["anchor"] = View("mot-" + report::slug_of(other.id.edition));
  view["label"] = View(visit.say("site_compare_edition", {{"edition", other.id.edition}}));
  view["mark"] = View(std::string(mark_of(comparability)));
  view["words"] = View(comparability_text(visit, comparability));
  view["known"] = View(crosswalk != nullptr);
  view["rows"] = std::move(rows);
  put_basis(visit, view, crosswalk);
  return view;
}

void put_crosswalks(const Visit& visit, View& view, const Edition& edition) {
  View list(View::type::list);
  auto others = editions_by_date(visit, edition.id.instrument);
  std::ranges::reverse(others);
  for (const auto* other : others) {
    if (other->id != edition.id) report::add_item(list, crosswalk_view(visit, edition, *other));
  }
  view["crosswalks"] = std::move(list);
  view["has_crosswalks"] = View(others.size() > 1);
}

void put_method(const Visit& visit, View& view, const Edition& edition) {
  view["ladder"] = ladder_of(visit, edition);
  view["rounding"] = rounding_of(visit, edition.rounding);
  put_phrase(view, "missing_rule", edition.rules.missing.in(visit.language), visit.language);
  put_phrase(view, "not_applicable_rule", edition.rules.not_applicable.in(visit.language),
             visit.language);
  view["sources"] = names_view(visit, edition.sources);
  view["has_sources"] = View(!edition.sources.empty());
  view["role_groups"] = names_view(visit, edition.role_groups);
  view["perspectives"] = names_view(visit, edition.perspectives);
  view["has_perspectives"] = View(!edition.perspectives.empty());
}

}  // namespace

std::optional<Page> edition_page(const Visit& visit) {
  const auto* edition = edition_at(visit);
  if (edition == nullptr) return std::nullopt;
  const auto label = edition->label.in(visit.language);
  const auto title = visit.name(edition->name) + ", " +
                     visit.say("site_compare_edition", {{"edition", edition->id.edition}});
  Page page{"edition", visit.say("site_window", {{"title", title}}), Section::Instrument};
  View& view = page.view;
  view["crumbs"] = crumbs({link(visit.address("/instrument"), visit.say("site_nav_instrument")),
                           link("", std::string(label.text))});
  put_phrase(view, "instrument", edition->name.in(visit.language), visit.language);
  put_phrase(view, "label", label, visit.language);
  view["here"] = View(address_of(visit, edition->id));
  view["facts"] = facts_of(visit, *edition);
  view["introduction"] = prose_view(visit, edition->introduction);
  view["areas"] = areas_of(visit, *edition);
  view["partly"] = View(edition->depth != Depth::Criteria);
  put_method(visit, view, *edition);
  put_provenance(visit, view, *edition);
  put_crosswalks(visit, view, *edition);
  return page;
}

}  // namespace kompass::site
