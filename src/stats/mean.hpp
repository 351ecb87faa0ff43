// SPDX-License-Identifier: EUPL-1.2
// Many evaluations summed up, always with how many they are.
#pragma once

#include <span>
#include <vector>

#include "core/score.hpp"

namespace kompass::stats {

// Of what is known among some scores of one maximum. `score.points` is the mean of their values or
// intervals, each taken at four decimals; `score.shown` is the mean of the figures people see,
// rounded, where all have one. No report says it, so `shown_from` stays Nothing.
struct Mean {
  Score score;
  int count = 0;
};
Mean mean_of(std::span<const Score* const> scores);

// Totals and areas of evaluations under one edition, each with its own mean and count: a total may
// be known where the areas are not.
struct Cohort {
  Mean total;
  std::vector<Mean> areas;  // in the edition's order

  [[nodiscard]] Scores scores() const;
};
Cohort cohort_of(const Edition& edition, std::span<const Scores> evaluations);

// The lowest and the highest of the shown figures, and their mean.
struct Range {
  int count = 0;
  int lowest = 0, highest = 0;  // meaningless for a count of 0
  Mean mean;
};
Range range_of(std::span<const Score* const> scores);

// Which of them show as much as the upper quarter of those that show something, in their order:
// at least one, and every one that shows the same. None of fewer than four.
std::vector<std::size_t> upper_quarter(std::span<const Score* const> scores);

}  // namespace kompass::stats
