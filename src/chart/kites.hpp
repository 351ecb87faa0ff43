// SPDX-License-Identifier: EUPL-1.2
// The kites that every cut of the rose is made of, around the origin.
#pragma once

#include <array>

#include "chart/pen.hpp"
#include "chart/rose.hpp"

namespace kompass::chart {

enum class Half { Dark, Light };  // clockwise of the axis, and counter-clockwise

struct KiteShape {
  std::size_t area = 0;  // counted from 0
  std::size_t areas = 8;
  double shoulder = 0;  // radius at which the shoulders stand
};

// Centre, tip, shoulder. Its area is tip x shoulder x sin(pi / areas) / 2.
std::array<Point, 3> half_kite(const KiteShape& shape, double tip, Half half);

// Every kite of a rose with the given radius.
void kites(Pen& pen, const RoseValues& values, double radius, double shoulder);

}  // namespace kompass::chart
