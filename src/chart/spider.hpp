// SPDX-License-Identifier: EUPL-1.2
// The form of a result: one spoke an area, clockwise from north. For the form only; its numbers
// stand in a table beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

// Shares of the maximum. Nothing is missing or not comparable: no line is drawn over it.
struct Spoke {
  std::string code, name;  // "7", "Förbättringar"
  std::optional<double> shown, earlier, average;
  std::string value;     // "62"
  std::string compared;  // " mot 59", ", inget medel"; on paper only
};

struct Spider {
  Alt alt;
  std::vector<Spoke> spokes;  // 3 to 12
  std::vector<Tick> rings;    // the outermost at 1; a ring without a label has no number
};
// Wide is 460 px wide: it stands beside its table. Narrow gives codes and values only.
Svg spider(const Spider& spider, const Sheet& sheet);

}  // namespace kompass::chart
