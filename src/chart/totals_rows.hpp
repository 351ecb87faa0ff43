// SPDX-License-Identifier: EUPL-1.2
// The three ways totals are drawn; totals() chooses by medium.
#pragma once

#include "chart/pen.hpp"
#include "chart/totals.hpp"

namespace kompass::chart {

Svg totals_as_bars(Pen pen, const Totals& totals, double width);
Svg totals_as_rows(Pen pen, const Totals& totals);
Svg totals_on_axis(Pen pen, const Totals& totals);

// The mark of a total: diamond on show, circles for other years, a tick for an average.
void total_mark(Pen& pen, const Total& total, Point at, double size);

}  // namespace kompass::chart
