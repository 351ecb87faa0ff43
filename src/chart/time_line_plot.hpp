// SPDX-License-Identifier: EUPL-1.2
// Where the points of a time line stand on its picture.
#pragma once

#include <optional>

#include "chart/time_line.hpp"
#include "chart/time_line_notes.hpp"

namespace kompass::chart {

struct TimePlot {
  double width, x0, x1, top, bottom, foot;
  double mark;  // how far a mark reaches to each side
  [[nodiscard]] Point at(double year, double level) const;
};
TimePlot time_plot(const Sheet& sheet);

using PlacedSeries = std::vector<Point>;

// The points of every series; one that would hide another stands right of it.
std::vector<PlacedSeries> placed(const TimeLine& chart, const TimePlot& plot);

// The middle of the // between two points: where the first border between them is passed, or as
// near as the marks leave room; else halfway.
Point cut_between(const Stroke& stroke, const TimeLine& chart, const TimePlot& plot);

}  // namespace kompass::chart
