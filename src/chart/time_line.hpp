// SPDX-License-Identifier: EUPL-1.2
// Totals of several municipalities over the years. Within an edition a line is whole; across
// editions it is dashed with // where it passes the border, and where the two cannot be compared
// there is the // alone. Marks that would hide each other stand side by side. Names stand beside
// the last points; where one finds no room all of them stand in a legend under the years. A figure
// without room is left out: a table has them all.
#pragma once

#include <string>
#include <vector>

#include "chart/series_mark.hpp"

namespace kompass::chart {

enum class Join { Same, Across, Cut };  // of a point with the one before it

// Shares of the two axes, 0 to 1.
struct TimePoint {
  double year = 0, level = 0;
  std::string value;  // "603"
  Join join = Join::Same;
};

struct TimeSeries {
  SeriesMark mark = SeriesMark::Circle;
  std::string name;
  std::vector<TimePoint> points;  // in order of time, never empty
};

struct TimeBorder {  // where an edition came into use; 0 for the one the chart begins in
  double at = 0;
  std::string label;  // "2010"
};

struct TimeLine {
  Alt alt;
  std::vector<TimeSeries> series;  // the first is drawn over the others
  std::vector<Tick> years, levels;
  std::vector<TimeBorder> borders;
  std::string border_word;  // "version", before the first label or over it
};
Svg time_line(const TimeLine& chart, const Sheet& sheet);

}  // namespace kompass::chart
