// SPDX-License-Identifier: EUPL-1.2
// A chart as a template takes it: drawn for a wide and for a narrow page, {wide, narrow}.
#pragma once

#include <string>

#include "chart/svg.hpp"
#include "site/visit.hpp"

namespace kompass::site {

template <class Chart, class Draw>
View in_two_widths(Chart chart, const std::string& id, Draw draw) {
  View view;
  chart.alt.id = id;
  view["wide"] = View(draw(chart, chart::Sheet{chart::Medium::Wide}).markup);
  view["narrow"] = View(draw(chart, chart::Sheet{chart::Medium::Narrow}).markup);
  return view;
}

}  // namespace kompass::site
