// SPDX-License-Identifier: EUPL-1.2
#include "site/evaluation_title.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/municipality_facts.hpp"
#include "site/charts.hpp"
#include "site/facts.hpp"

namespace kompass::site {
namespace {

using service::Publication;

// "effektivitet", "effektivitet och arbetsliv"; empty for more than two.
std::string names_with(const Visit& visit, const Publication& publication, const Edition& edition,
                       std::optional<int> shown) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < publication.areas.size(); ++i) {
    if (publication.areas[i].shown != shown) continue;
    names.push_back(lowered(visit.name(edition.areas[i].name)));
  }
  if (names.size() > 2) return {};
  return names.size() == 1 ? names[0] : visit.say("site_two", {{"a", names[0]}, {"b", names[1]}});
}

// "Starkast i ..., med mest kvar i ..."; empty where that cannot be said of one or two areas.
std::string extremes(const Visit& visit, const Publication& publication) {
  if (!any_area_known(publication)) return visit.say("site_lede_total_only");
  const auto* edition = visit.site.edition(publication.edition);
  const auto& areas = publication.areas;
  const bool all = std::ranges::all_of(areas, [&](const Score& area) {
    return area.shown.has_value() && area.max == areas.front().max;
  });
  const auto [least, most] = std::ranges::minmax(areas, {}, &Score::shown);
  if (!all || edition == nullptr || least.shown == most.shown) return {};
  const auto best = names_with(visit, publication, *edition, most.shown);
  const auto left = names_with(visit, publication, *edition, least.shown);
  if (best.empty() || left.empty()) return {};
  return visit.say("site_lede_extremes", {{"best", best}, {"least", left}});
}

// What the evaluators wrote, else what the figures say.
void put_lede(const Visit& visit, View& view, const EvaluationAt& at, const report::Model& model) {
  const auto& lead = model.summary.lead;
  view["lede"] = words_or_nothing(lead.text.empty() ? extremes(visit, *at.publication) : lead.text);
  view["lede_lang"] = words_or_nothing(lead.lang);
}

std::string change_line(const Visit& visit, const EvaluationAt& at) {
  const auto comparison = compared(visit, *at.publication, at.before);
  if (!comparison) return {};
  const auto& total = comparison->total;
  const auto year = std::to_string(at.before->year);
  if (total.comparability == Comparability::NotComparable) {
    return "// " + visit.say("site_not_comparable_with", {{"year", year}});
  }
  if (!total.difference) return {};
  return visit.say("site_change_since", {{"change", change_text(visit, total)}, {"year", year}});
}

// "2.1 (2016)".
std::string edition_text(const Visit& visit, const Publication& publication) {
  const auto* edition = visit.site.edition(publication.edition);
  auto name = edition_number(visit, publication.edition, publication.edition_assumed);
  if (edition == nullptr || edition->also_called.empty()) return name;
  return name + " (" + edition->also_called.front() + ")";
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

// The day of the report, else the first of its year: a later count is none that it could know.
Date day_of(const Publication& publication) {
  const Date first{publication.year, 1, 1};
  return publication.date && publication.date->month > 0 ? *publication.date : first;
}

View about(const Visit& visit, const EvaluationAt& at, const report::Model& model) {
  const auto own = visit.language;
  const auto& publication = *at.publication;
  std::vector<Fact> facts{
      {visit.say("site_edition"), edition_text(visit, publication), own},
      {visit.say("site_report_date"),
       publication.date ? visit.numbers.date(*publication.date) : visit.say("date_unknown"), own},
      {visit.say("site_evaluators"), joined(model.meta.evaluators), home_language(publication)}};
  if (const auto* entry = at.place.entry) {
    facts.push_back({visit.say("site_group"), group_text(visit, *entry), own});
    facts.push_back({visit.say("site_inhabitants"),
                     inhabitants_text(visit, *entry, inhabitants_at(*entry, day_of(publication))),
                     own});
  }
  View view;
  view["facts"] = facts_view(visit, facts);
  return view;
}

}  // namespace

void put_title(const Visit& visit, View& view, const EvaluationAt& at, const report::Model& model) {
  const auto& publication = *at.publication;
  const auto& name = publication.municipality.name;
  const auto year = std::to_string(publication.year);
  const auto home = address_of(visit, publication.municipality);
  view["crumbs"] = crumbs({link(visit.address("/utvarderingar"), visit.say("site_nav_evaluations")),
                           link(home, name), link("", year)});
  view["name"] = View(name);
  view["year"] = View(year);
  view["here"] = View(address_of(visit, publication));
  view["home"] = View(home);
  view["points"] = View(visit.numbers.points(publication.total));
  view["of_points"] =
      View(visit.say("site_of_points", {{"max", visit.numbers.whole(publication.total.max)}}));
  view["percent"] = words_or_nothing(visit.numbers.percent(publication.total));
  view["change"] = words_or_nothing(change_line(visit, at));
  view["hero"] =
      any_area_known(publication) ? large_rose(visit, publication, at.before) : View(false);
  put_lede(visit, view, at, model);
  view["about"] = about(visit, at, model);
}

}  // namespace kompass::site
