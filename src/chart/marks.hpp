// SPDX-License-Identifier: EUPL-1.2
// The marks of the chart grammar, each with its right size for the medium. Points are centres.
#pragma once

#include <optional>

#include "chart/pen.hpp"

namespace kompass::chart {

// How large marks are; all in the unit of the medium.
struct MarkSize {
  double circle, halo;  // radius of "own earlier", and of its ground over a tick
  double tick;          // half the height of "average"
  double diamond;       // half the width of "on show"
  double least_range;   // an interval narrower than this is drawn as its middle
  double near;          // a circle nearer a tick than this gets its ground
};
const MarkSize& mark_size(Medium medium);

void diamond(Pen& pen, Ink ink, Point at, double half);
void earlier_mark(Pen& pen, Point at);
// A tall tick with halo; `half` is half its height.
void average_mark(Pen& pen, Point at, double half);
void reference_mark(Pen& pen, Point at, double half);

// Two slanting strokes in a gap: what lies on its two sides cannot be compared.
void cut_mark(Pen& pen, Point at, double half_height);

// Slanting strokes inside the box, none crossing its edge.
void hatch(Pen& pen, const Box& box);

// A bar along the box: solid to the low end, hatched and outlined to the high end; an interval
// smaller than the mark is solid to its middle.
void bar(Pen& pen, Ink ink, const Box& box, Span share);

// Own earlier evaluation and average on one line; the circle lies over the tick.
struct Compared {
  std::optional<double> earlier, average;  // x
};
void compared_marks(Pen& pen, const Compared& compared, double y);

double clamped(double share);  // into 0 to 1

}  // namespace kompass::chart
