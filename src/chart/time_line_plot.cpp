// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line_plot.hpp"

#include <algorithm>
#include <cmath>

#include "chart/marks.hpp"

namespace kompass::chart {

TimePlot time_plot(const Sheet& sheet) {
  if (sheet.medium == Medium::Wide) return {840, 44, 680, 40, 330, 34, 8};
  if (sheet.medium == Medium::Narrow) return {350, 34, 340, 44, 344, 34, 8};
  const double width = sheet.print_mm * points_per_mm;
  return {width, 22, width * 0.8, 20, 150, 16, 4.4};
}

Point TimePlot::at(double year, double level) const {
  return {x0 + (x1 - x0) * clamped(year), bottom - (bottom - top) * clamped(level)};
}

std::vector<PlacedSeries> placed(const TimeLine& chart, const TimePlot& plot) {
  std::vector<PlacedSeries> all;
  std::vector<Point> before;
  const double near = plot.mark * 1.6;
  const auto free = [&](Point at) {
    return std::ranges::none_of(before, [&](Point other) {
      return std::abs(other.x - at.x) < near - 0.01 && std::abs(other.y - at.y) < near;
    });
  };
  for (const auto& series : chart.series) {
    PlacedSeries points;
    for (const auto& point : series.points) {
      Point at = plot.at(point.year, point.level);
      while (!free(at)) at.x += near;
      before.push_back(at);
      points.push_back(at);
    }
    all.push_back(std::move(points));
  }
  return all;
}

Point cut_between(const Stroke& stroke, const TimeLine& chart, const TimePlot& plot) {
  const auto [from, to] = stroke;
  double x = (from.x + to.x) / 2;
  for (const auto& border : chart.borders) {
    const double at = plot.at(border.at, 0).x;
    if (at <= from.x || at >= to.x) continue;
    const double room = plot.mark * 1.7;  // to the marks at both ends
    if (to.x - from.x > 2 * room) x = std::clamp(at, from.x + room, to.x - room);
    break;
  }
  const double share = to.x == from.x ? 0.5 : (x - from.x) / (to.x - from.x);
  return {x, from.y + (to.y - from.y) * share};
}

}  // namespace kompass::chart
