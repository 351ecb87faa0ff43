// SPDX-License-Identifier: EUPL-1.2
// The marks that tell several evaluations apart on one axis: shape first, colour second.
#pragma once

#include <cstddef>

#include "chart/pen.hpp"

namespace kompass::chart {

// The first is on show, the others are other evaluations.
enum class SeriesMark { Diamond, Circle, Square, Triangle, Down, Cross };
constexpr std::size_t series_marks = 6;

void series_mark(Pen& pen, SeriesMark mark, Point at);

// The mark alone, 28 x 16 px, on paper 21 x 12 pt. Decorative: a word stands beside it.
Svg series_symbol(SeriesMark mark, Medium medium);

}  // namespace kompass::chart
