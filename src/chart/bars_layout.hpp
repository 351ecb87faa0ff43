// SPDX-License-Identifier: EUPL-1.2
// Where everything in a bar chart stands, found before anything is drawn.
#pragma once

#include <string>
#include <vector>

#include "chart/bars.hpp"
#include "chart/marks.hpp"
#include "chart/pen.hpp"

namespace kompass::chart {

// Fixed measures of a medium.
struct BarMeasures {
  double width, top;
  double code_x, name_x;  // where codes end (Wide) or begin, and names begin
  double name_room;       // names are never given more; Narrow gives what the figures leave
  double row, line;       // height of a row with one line of name, and of each further line
  double bar;             // thickness
  double foot, group;     // under the last row; height of a group's heading
  double value_gap, change_gap;
};

struct BarPlace {
  const BarRow* row;
  std::vector<std::string> name;  // wrapped
  double top;
  double y;  // middle of the bar
};

struct BarLayout {
  BarMeasures m;
  double x0 = 0, x1 = 0;             // the axis
  double value_x = 0, change_x = 0;  // right ends of the columns; equal without changes
  double bottom = 0;                 // of the last row
  std::vector<BarPlace> rows;

  [[nodiscard]] double x(double share) const { return x0 + (x1 - x0) * clamped(share); }
};

Face bar_value_face(const BarRow& row);
BarLayout bar_layout(const Pen& pen, const Bars& chart, const Sheet& sheet);

}  // namespace kompass::chart
