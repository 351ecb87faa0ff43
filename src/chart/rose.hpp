// SPDX-License-Identifier: EUPL-1.2
// The rose: one kite an area, area n towards (n - 1)/N of a turn clockwise from north, its tip at
// the share of its maximum. Shoulders stand at a fixed radius, so that the area of a kite is
// proportional to the points. The clockwise half is the evaluation, the other the comparison.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

// Shares of the maximum, 0 to 1; nothing is a missing value, drawn dashed. `compared` is empty
// when there is nothing to compare with: then both halves are the evaluation's.
struct RoseValues {
  std::vector<std::optional<double>> shown;     // 3 to 12 areas
  std::vector<std::optional<double>> compared;  // empty, or as many
};

struct Rose {
  Alt alt;
  RoseValues values;
  double size = 104;  // side of the square, px or pt; under 60 px the small cut is drawn
};
Svg rose(const Rose& rose, Medium medium);

// Any of the three may be empty. On the web only codes are meant to stand around the rose.
struct RoseLabel {
  std::string code;   // "1"
  std::string value;  // "72"
  std::string name;   // wrapped to the room there is
};

struct RoseHero {
  Alt alt;
  RoseValues values;
  std::vector<RoseLabel> labels;  // one an area
  std::vector<Tick> rings;        // circles with a number, the outermost at 1
  double print_height_mm = 158;   // on the web the hero is a square of 440
};
// With rings, notches and labels. On paper the rose shrinks, at most to half, for long words.
Svg rose_hero(const RoseHero& hero, const Sheet& sheet);

// One dark kite in a grey rose: the sign of an area (counted from 0), always beside its number or
// name and therefore decorative.
Svg area_sign(std::size_t area, std::size_t areas, double size, Medium medium);

// The mark of the instrument: tips at 100 and 64 by turns. Decorative.
Svg brand_mark(double size, Medium medium);

}  // namespace kompass::chart
