// SPDX-License-Identifier: EUPL-1.2
#include "report/draft.hpp"

#include <algorithm>

namespace kompass::report {

Draft::Draft(const ReportInput& given)
    : input(given),
      edition(given.here.edition),
      evaluation(given.here.evaluation),
      scores(given.here.scores),
      words(given.words),
      language(given.words.language()),
      numbers(given.words) {
  const Compared here{edition, scores};
  if (input.previous) {
    with_previous =
        compare(here, {input.previous->edition, input.previous->scores}, input.crosswalks);
  }
  if (input.average) {
    with_average = compare(here, {input.average->edition, input.average->scores}, input.crosswalks);
  }
}

std::string Draft::previous_year() const {
  return std::to_string(input.previous->evaluation.year);
}

std::string Draft::average_name() const {
  return name(input.average->average.short_name);
}

std::string Draft::average_population() const {
  const Average& average = input.average->average;
  const std::string count = average.count
                                ? say("average_count", {{"count", numbers.whole(*average.count)}})
                                : say("average_count_unknown");
  const std::string date = average.date ? numbers.date(*average.date) : say("date_unknown");
  return say("average_population", {{"population", name(average.population)},
                                    {"count", count},
                                    {"edition", name(input.average->edition.label)},
                                    {"date", date}});
}

bool any_area_known(const Draft& draft) {
  return std::ranges::any_of(draft.scores.areas,
                             [](const Score& s) { return s.points.has_value(); });
}

bool is_draft(const Draft& draft) {
  if (draft.evaluation.graded()) return !draft.scores.ungraded.empty();
  return !draft.scores.total.points && !any_area_known(draft);
}

std::vector<std::string_view> marks_of(const Draft& draft) {
  std::vector<std::string_view> marks;
  const bool printed = !draft.evaluation.graded() && !is_draft(draft);
  if (is_draft(draft)) marks.emplace_back("draft");
  if (draft.evaluation.invented) marks.emplace_back("invented");
  if (printed && !draft.evaluation.invented) marks.emplace_back("summary");
  return marks;
}

std::optional<Extremes> extremes_of(const Draft& draft) {
  Extremes found;
  const auto& areas = draft.scores.areas;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (!areas[i].percent) return std::nullopt;
    if (*areas[i].percent > *areas[found.strongest].percent) found.strongest = i;
    if (*areas[i].percent < *areas[found.weakest].percent) found.weakest = i;
  }
  if (found.strongest == found.weakest) return std::nullopt;
  return found;
}

}  // namespace kompass::report
