// SPDX-License-Identifier: EUPL-1.2
#include "stats/mean.hpp"

#include <algorithm>

#include "core/rounding.hpp"

namespace kompass::stats {
namespace {

// Ends at four decimals, so that no number of evaluations leaves the range of Exact.
Interval coarse(const Interval& interval) {
  const auto end = [](const End& one) { return End{rounded(one.at, 4), one.included}; };
  return Interval::between(end(interval.lowest()), end(interval.highest())).value_or(interval);
}

}  // namespace

Mean mean_of(std::span<const Score* const> scores) {
  Mean mean;
  Interval sum;
  Exact shown;
  bool all_shown = true;
  for (const auto* score : scores) {
    mean.score.code = score->code;
    mean.score.max = score->max;
    if (!score->points) continue;
    ++mean.count;
    sum = sum + coarse(*score->points);
    all_shown = all_shown && score->shown.has_value();
    shown += Exact(score->shown.value_or(0));
  }
  if (mean.count == 0) return mean;
  const Exact share = Exact::ratio(1, mean.count);
  mean.score.points = sum * share;
  if (all_shown) mean.score.shown = static_cast<int>(rounded_whole(shown * share));
  return mean;
}

Scores Cohort::scores() const {
  Scores result{.total = total.score};
  for (const auto& area : areas) result.areas.push_back(area.score);
  return result;
}

Cohort cohort_of(const Edition& edition, std::span<const Scores> evaluations) {
  Cohort cohort;
  std::vector<const Score*> column;
  for (const auto& evaluation : evaluations) column.push_back(&evaluation.total);
  cohort.total = mean_of(column);
  cohort.total.score.max = edition.max;
  for (std::size_t i = 0; i < edition.areas.size(); ++i) {
    column.clear();
    for (const auto& evaluation : evaluations) {
      if (i < evaluation.areas.size()) column.push_back(&evaluation.areas[i]);
    }
    Mean mean = mean_of(column);
    mean.score.code = edition.areas[i].code;
    mean.score.max = edition.areas[i].max;
    cohort.areas.push_back(std::move(mean));
  }
  return cohort;
}

Range range_of(std::span<const Score* const> scores) {
  Range range{.mean = mean_of(scores)};
  for (const auto* score : scores) {
    if (!score->shown) continue;
    range.lowest = range.count == 0 ? *score->shown : std::min(range.lowest, *score->shown);
    range.highest = range.count == 0 ? *score->shown : std::max(range.highest, *score->shown);
    ++range.count;
  }
  return range;
}

std::vector<std::size_t> upper_quarter(std::span<const Score* const> scores) {
  std::vector<int> shown;
  for (const auto* score : scores) {
    if (score->shown) shown.push_back(*score->shown);
  }
  std::vector<std::size_t> upper;
  if (shown.size() < 4) return upper;
  std::ranges::sort(shown, std::ranges::greater());
  const int least = shown[shown.size() / 4 - 1];
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i]->shown && *scores[i]->shown >= least) upper.push_back(i);
  }
  return upper;
}

}  // namespace kompass::stats
