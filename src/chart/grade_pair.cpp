// SPDX-License-Identifier: EUPL-1.2
#include "chart/grade_pair.hpp"

#include <algorithm>

#include "chart/pen.hpp"

namespace kompass::chart {
namespace {

constexpr double height = 26, edge = 7, radius = 5;

double place_of(double percent, double width) {
  return edge + (width - 2 * edge) * percent / 100;
}

}  // namespace

Svg grade_pair(const GradePair& pair, Medium medium, double width) {
  Pen pen(medium);
  const double middle = height / 2;
  const auto at = [&](double percent) { return place_of(percent, width); };
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

Svg grade_axis(const std::string& all, Medium medium, double width) {
  constexpr double line = 18, base = 13;
  Pen pen(medium);
  pen.text(Face::Axis, {0, base}, "0");
  pen.text(Face::Axis, {place_of(50, width), base, Anchor::Middle}, "50");
  pen.text(Face::Axis, {width, base, Anchor::End}, all);
  return pen.finish({}, {width, line, "chart grades"});
}

}  // namespace kompass::chart
