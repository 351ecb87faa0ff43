// SPDX-License-Identifier: EUPL-1.2
#include "stats/agreement.hpp"

#include <cstddef>

namespace kompass::stats {
namespace {

// Of all ordered pairs of values, without building them: sum of (a - b)^2 is 2 (n sum of squares -
// square of sum).
double squared_differences(const Ratings& values) {
  double sum = 0;
  double squares = 0;
  for (const int value : values) {
    sum += value;
    squares += static_cast<double>(value) * value;
  }
  return 2 * (static_cast<double>(values.size()) * squares - sum * sum);
}

}  // namespace

std::optional<double> krippendorff_alpha(const std::vector<Ratings>& units) {
  Ratings all;
  double observed = 0;
  for (const auto& unit : units) {
    if (unit.size() < 2) continue;
    all.insert(all.end(), unit.begin(), unit.end());
    observed += squared_differences(unit) / static_cast<double>(unit.size() - 1);
  }
  const double expected = squared_differences(all);
  if (all.empty() || expected == 0) return std::nullopt;
  return 1 - static_cast<double>(all.size() - 1) * observed / expected;
}

}  // namespace kompass::stats
