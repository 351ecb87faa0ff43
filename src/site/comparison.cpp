// SPDX-License-Identifier: EUPL-1.2
#include "site/comparison.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "report/comparability.hpp"

namespace kompass::site {
namespace {

// Smaller is better.
auto distance(const service::Publication& publication, const Average& average) {
  const int years = average.date ? std::abs(average.date->year - publication.year) : 1000;
  return std::tuple(average.edition != publication.edition, years, !average.count);
}

const service::OpenedAverage* average_for(const Visit& visit,
                                          const service::Publication& publication) {
  if (publication.invented) return nullptr;
  const service::OpenedAverage* best = nullptr;
  for (const auto& opened : *visit.averages) {
    const auto& average = opened.average;
    if (average.country != publication.municipality.country) continue;
    if (average.edition.instrument != publication.edition.instrument) continue;
    if (!opened.scores.total.points && average.total_words.empty()) continue;
    if (opened.name == publication.average) return &opened;
    if (average.of == AverageOf::Group) continue;
    if (any_area_known(publication) && !all_areas_known(opened.scores.areas)) continue;
    const bool better =
        best == nullptr || distance(publication, average) < distance(publication, best->average);
    if (better) best = &opened;
  }
  return best;
}

}  // namespace

Scores scores_of(const service::Publication& publication) {
  return {.edition_assumed = publication.edition_assumed,
          .total = publication.total,
          .areas = publication.areas};
}

std::optional<Comparison> compared(const Visit& visit, const service::Publication& here,
                                   const service::Publication* there) {
  if (there == nullptr) return std::nullopt;
  const auto* edition = visit.site.edition(here.edition);
  const auto* other = visit.site.edition(there->edition);
  if (edition == nullptr || other == nullptr) return std::nullopt;
  return compare({*edition, scores_of(here)}, {*other, scores_of(*there)},
                 visit.site.data().crosswalks);
}

WithAverage with_average(const Visit& visit, const service::Publication& publication) {
  const auto* edition = visit.site.edition(publication.edition);
  const auto* average = average_for(visit, publication);
  if (average == nullptr || edition == nullptr) return {};
  return {average,
          compare({*edition, scores_of(publication)}, {average->edition->edition, average->scores},
                  visit.site.data().crosswalks)};
}

bool all_areas_known(const std::vector<Score>& areas) {
  return areas.size() > 2 &&
         std::ranges::all_of(areas, [](const Score& area) { return area.points.has_value(); });
}

std::string change_text(const Visit& visit, const ComparedRow& row) {
  const std::string mark(mark_of(row.comparability));
  if (row.comparability == Comparability::NotComparable) {
    return mark + " " + visit.say("not_comparable");
  }
  if (!row.difference) return "–";
  const auto difference = visit.numbers.difference(row.difference);
  return row.comparability == Comparability::Equal ? difference : difference + " " + mark;
}

std::string edition_number(const Visit& visit, const EditionName& edition,
                           const LocalText& assumed) {
  if (assumed.empty()) return edition.edition;
  return visit.say("site_edition_assumed", {{"edition", edition.edition}});
}

std::string average_name(const Visit& visit, const Average& average) {
  return visit.name(average.short_name);
}

std::string average_population(const Visit& visit, const service::OpenedAverage& opened) {
  const auto& average = opened.average;
  return visit.say(
      "average_population",
      {{"population", visit.name(average.population)},
       {"count", average.count
                     ? visit.say("average_count", {{"count", visit.numbers.whole(*average.count)}})
                     : visit.say("average_count_unknown")},
       {"edition",
        visit.say("site_compare_edition",
                  {{"edition", edition_number(visit, average.edition, average.edition_assumed)}})},
       {"date", average.date ? visit.numbers.date(*average.date) : visit.say("date_unknown")}});
}

std::string average_source(const Visit& visit, const service::OpenedAverage& opened) {
  return visit.say("source_average", {{"name", average_name(visit, opened.average)},
                                      {"population", average_population(visit, opened)}});
}

std::string average_total(const Visit& visit, const service::OpenedAverage& opened) {
  const auto& words = opened.average.total_words;
  return words.empty() ? visit.numbers.points(opened.scores.total) : visit.name(words);
}

std::string average_total_note(const Visit& visit, const service::OpenedAverage& opened) {
  const bool own = opened.scores.total.shown_from != ShownFrom::PrintedSum;
  return own ? std::string() : visit.say("note_average_total_not_published");
}

std::string marked_average_name(const Visit& visit, const WithAverage& with) {
  return average_name(visit, with.average->average) +
         report::mark_beside(with.comparison->total.comparability);
}

void MarksUsed::add(Comparability comparability) {
  care_ = care_ || comparability == Comparability::WithCare;
  meaning_ = meaning_ || comparability == Comparability::ByMeaning;
  apart_ = apart_ || comparability == Comparability::NotComparable;
}

View MarksUsed::view() const {
  if (!care_ && !meaning_ && !apart_) return View(false);
  View view;
  view["care"] = View(care_);
  view["meaning"] = View(meaning_);
  view["apart"] = View(apart_);
  return view;
}

}  // namespace kompass::site
