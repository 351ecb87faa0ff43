// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "chart/rose.hpp"
#include "chart/track.hpp"
#include "site/averages.hpp"
#include "site/charts.hpp"
#include "site/comparison.hpp"
#include "site/editions.hpp"
#include "site/pages.hpp"
#include "site/rows.hpp"

namespace kompass::site {
namespace {

constexpr std::size_t latest = 6;
constexpr std::size_t examples = 3;

View examples_view(const Visit& visit) {
  View list(View::type::list);
  std::vector<std::string> names;
  std::vector<View> items;
  for (const auto& publication : *visit.publications) {
    const auto& municipality = publication.municipality;
    const bool again = std::ranges::find(names, municipality.name) != names.end();
    if (again || publication.invented || names.size() == examples) continue;
    names.push_back(municipality.name);
    items.push_back(link(address_of(visit, municipality), municipality.name));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i]["before"] = View(i == 0                  ? ""
                              : i + 1 == items.size() ? " " + visit.say("site_or_word") + " "
                                                      : ", ");
    report::add_item(list, std::move(items[i]));
  }
  return list;
}

// The newest whose areas are all known, one with an average to compare with before others.
const service::Publication* for_the_rose(const Visit& visit) {
  const service::Publication* found = nullptr;
  for (const auto& publication : *visit.publications) {
    if (publication.invented || !all_areas_known(publication.areas)) continue;
    if (with_average(visit, publication).average != nullptr) return &publication;
    if (found == nullptr) found = &publication;
  }
  return found;
}

void put_rose(const Visit& visit, View& view) {
  view["rose"] = View(std::string());
  view["rose_note"] = View(false);
  const auto* publication = for_the_rose(visit);
  if (publication == nullptr) return;
  View hero = large_rose(visit, *publication, nullptr);
  const std::string name = name_of(*publication);
  view["rose_note"] =
      View(hero["beside"].is_string()
               ? visit.say("site_front_rose",
                           {{"name", name}, {"average", hero["beside"].string_value()}})
               : visit.say("site_front_rose_alone", {{"name", name}}));
  view["rose_href"] = View(address_of(visit, *publication));
  view["rose"] = View(hero["rose"].string_value());
}

// The newest average whose areas are known; nullptr for none.
const service::OpenedAverage* national(const Visit& visit) {
  const service::OpenedAverage* newest = nullptr;
  for (const auto& opened : *visit.averages) {
    if (opened.average.of == AverageOf::Group) continue;
    if (!all_areas_known(opened.scores.areas)) continue;
    if (newest == nullptr || newest->average.date < opened.average.date) newest = &opened;
  }
  return newest;
}

// A line on what the area is about, where the texts have one.
View about_area(const Visit& visit, const EditionName& edition, const Code& area) {
  const auto key = fmt::format("site_area_{}_{}", edition.edition, area.text);
  return visit.words.has(key) ? View(visit.say(key)) : View(false);
}

View areas_view(const Visit& visit) {
  const auto* average = national(visit);
  if (average == nullptr) return View(false);
  const auto& areas = average->edition->edition.areas;
  View rows(View::type::list);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto& score = average->scores.areas[i];
    View row;
    put_phrase(row, "name", areas[i].name.in(visit.language), visit.language);
    row["code"] = View(areas[i].code.text);
    row["href"] = View(address_of_area(visit, average->average.edition, areas[i].code));
    row["about"] = about_area(visit, average->average.edition, areas[i].code);
    row["sign"] = View(chart::area_sign(i, areas.size(), 28, chart::Medium::Wide).markup);
    row["bar"] = View(chart::track({.filled = share_of(score), .kind = chart::TrackKind::Other},
                                   chart::Medium::Wide)
                          .markup);
    row["points"] = View(visit.numbers.points(score));
    report::add_item(rows, std::move(row));
  }
  View view;
  view["rows"] = std::move(rows);
  view["average_note"] =
      View(visit.say("site_areas_average", {{"average", average_name(visit, average->average)},
                                            {"population", average_population(visit, *average)}}));
  return view;
}

// Never without whom an average is of, how many and when.
View averages_view(const Visit& visit) {
  View rows(View::type::list);
  for (const auto* opened : averages_of(visit)) {
    const auto& average = opened->average;
    View row;
    put_phrase(row, "name", average.short_name.in(visit.language), visit.language);
    put_phrase(row, "population", average.population.in(visit.language), visit.language);
    row["count"] = View(average.count ? visit.numbers.whole(*average.count)
                                      : visit.say("site_averages_count_unknown"));
    row["edition"] = View(edition_number(visit, average.edition, average.edition_assumed));
    const auto& words = average.total_words;
    row["words"] = words_or_nothing(words.empty() ? "" : visit.name(words));
    row["points"] = words.empty() ? View(visit.numbers.points(opened->scores.total)) : View(false);
    row["total_note"] = words_or_nothing(average_total_note(visit, *opened));
    report::add_item(rows, std::move(row));
  }
  return rows;
}

}  // namespace

std::optional<Page> front_page(const Visit& visit) {
  Page page{"front", visit.say("site_window_front")};
  const std::span all(*visit.publications);
  put_evaluations(visit, page.view, all.first(std::min(latest, all.size())));
  page.view["examples"] = examples_view(visit);
  page.view["has_examples"] = View(!all.empty());
  page.view["areas"] = areas_view(visit);
  page.view["has_averages"] = View(!visit.averages->empty());
  page.view["averages"] = averages_view(visit);
  put_rose(visit, page.view);
  return page;
}

}  // namespace kompass::site
