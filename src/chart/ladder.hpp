// SPDX-License-Identifier: EUPL-1.2
// The ladder a criterion is graded on: one tread a step, as high as its percentage.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

struct LadderStep {
  double percent = 0;  // 0 to 100, ascending; need not be evenly spaced
  std::string label;   // "60 %"; may be empty
  std::string text;    // "Används överallt"; may be empty
};

// With a grade the treads up to it are filled, its step is framed, and what lies above that step
// is a hatched foot on the next. Without one all are outlines: they differ by height alone.
struct Ladder {
  Alt alt;
  std::vector<LadderStep> steps;
  std::optional<double> grade;  // percent
};
// Narrow lies down: one row a step, the best on top.
Svg ladder(const Ladder& ladder, const Sheet& sheet);

// Rising bars, each filled as far as the grade goes into its step; without a grade dashed.
// Decorative: its percentage stands beside it. 0 has no bar.
struct LadderSign {
  std::vector<double> percents;
  std::optional<double> grade;
  double width = 60, height = 26;
};
Svg ladder_sign(const LadderSign& sign, Medium medium);

}  // namespace kompass::chart
