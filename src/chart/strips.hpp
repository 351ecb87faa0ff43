// SPDX-License-Identifier: EUPL-1.2
// Where several evaluations stand on one axis, a row an area or an edition. Positions are read here
// and not lengths, so the axis may begin above 0; the page says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/series_mark.hpp"

namespace kompass::chart {

// Every number is a share of the axis, 0 to 1.
struct StripPoint {
  SeriesMark mark = SeriesMark::Circle;
  double at = 0;
};

struct StripRow {
  std::string code, name;
  std::vector<StripPoint> points;  // more than 40 are drawn as a heap
  std::optional<double> average;
  Comparable comparable = Comparable::Yes;  // No: the line between the points is dashed
  std::string value;                        // at the right: "n = 4"; may be empty
};

struct Strips {
  Alt alt;
  std::vector<StripRow> rows;
  std::vector<Tick> ticks;
};
Svg strips(const Strips& strips, const Sheet& sheet);

}  // namespace kompass::chart
