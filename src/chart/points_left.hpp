// SPDX-License-Identifier: EUPL-1.2
// Where points are left: one dot a row, the caller's order (most left first). The first rows are
// strong and closed by a cut line. On paper the rows are those of a table that holds the words, so
// the picture is only dots, in rows of exactly the table's height; the axis is a picture for the
// table's head.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

struct LeftRow {
  std::string code, name;
  std::optional<Span> left;  // share of the axis; exactly 0: full; nothing: missing
  std::string left_label;    // "11,6", "full poäng", "saknas"
  std::string points;        // "8 av 20"
  std::string percent;       // "42 %"
};

struct PointsLeft {
  Alt alt;
  std::vector<LeftRow> rows;
  std::size_t strong = 0;  // so many rows from the top
  std::vector<Tick> ticks;
  std::string axis_head, points_head, percent_head;  // on the web
  double row_mm = 4.55;                              // on paper
};
Svg points_left(const PointsLeft& chart, const Sheet& sheet);

// The numbers over the printed picture; decorative, 10 pt high.
Svg points_left_axis(const PointsLeft& chart, double print_mm);

}  // namespace kompass::chart
