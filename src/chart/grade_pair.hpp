// SPDX-License-Identifier: EUPL-1.2
// Where two or more evaluators put one criterion, and what they agreed on, on an axis of percent.
#pragma once

#include <optional>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

struct GradePair {
  // The first a filled circle, the others hollow squares; nothing for who gave no grade.
  std::vector<std::optional<double>> percents;
  std::optional<double> agreed;  // a tall tick
};
// Decorative: the percentages stand beside it. 0 to 100 is `width` wide.
Svg grade_pair(const GradePair& pair, Medium medium, double width = 200);

// The figures over a column of such pictures: 0, 50 and `all`, "100 %". Decorative.
Svg grade_axis(const std::string& all, Medium medium, double width = 200);

}  // namespace kompass::chart
