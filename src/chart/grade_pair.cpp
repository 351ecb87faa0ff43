// SPDX-License-Identifier: EUPL-1.2
#include "chart/grade_pair.hpp"

#include <algorithm>

#include "chart/pen.hpp"

namespace kompass::chart {
namespace {

constexpr double height = 26, edge = 7, radius = 5;

}  // namespace

Svg grade_pair(const GradePair& pair, Medium medium, double width) {
  Pen pen(medium);
  const double middle = height / 2;
  const auto at = [&](double percent) { return edge + (width - 2 * edge) * percent / 100; };
  for (int percent = 0; percent <= 100; percent += 20) {
    pen.line(Ink::Grid, {at(percent), 5}, {at(percent), height - 5});
  }
  std::vector<double> given;
  for (const auto& one : pair.percents) {
    if (one) given.push_back(*one);
  }
  if (!given.empty()) {
    const auto [low, high] = std::ranges::minmax(given);
    pen.line(Ink::SpanLine, {at(low), middle}, {at(high), middle});
  }
  for (std::size_t i = pair.percents.size(); i > 0; --i) {
    if (!pair.percents[i - 1]) continue;
    const double x = at(*pair.percents[i - 1]);
    if (i == 1) {
      pen.circle(Ink::Shown, {x, middle}, radius);
    } else {
      pen.rect(Ink::Earlier, {x - radius, middle - radius, 2 * radius, 2 * radius});
    }
  }
  if (pair.agreed) {
    pen.line(Ink::AverageHalo, {at(*pair.agreed), 1}, {at(*pair.agreed), height - 1});
    pen.line(Ink::Average, {at(*pair.agreed), 1}, {at(*pair.agreed), height - 1});
  }
  return pen.finish({}, {width, height, "chart grades"});
}

}  // namespace kompass::chart
