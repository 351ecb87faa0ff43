// SPDX-License-Identifier: EUPL-1.2
#include "site/comparison.hpp"

namespace kompass::site {
namespace {

Scores scores_of(const service::Publication& publication) {
  return {.total = publication.total, .areas = publication.areas};
}

}  // namespace

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
  const auto* average = visit.site.average(publication.municipality.country, publication.edition);
  const auto* edition = visit.site.edition(publication.edition);
  if (average == nullptr || edition == nullptr) return {};
  return {average, compare({*edition, scores_of(publication)}, {*edition, average->scores}, {})};
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
       {"edition", visit.name(opened.edition->edition.label)},
       {"date", average.date ? visit.numbers.date(*average.date) : visit.say("date_unknown")}});
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
