// SPDX-License-Identifier: EUPL-1.2
// Each mark of the charts alone, for legends and notes. Decorative: a word stands beside it.
#pragma once

#include "chart/svg.hpp"

namespace kompass::chart {

enum class Symbol {
  ShownBar,
  ShownPoint,
  ShownLine,
  Earlier,
  EarlierLine,
  Later,
  Average,
  AverageLine,
  Other,
  Cut,
  Range,
  Missing,
  RoseShown,
  RoseCompared,
  LeftStrong,
  Left,
  LeftNone,
  Whisker,
  Spread,
};

// 28 x 16 px, on paper 21 x 12 pt.
Svg symbol(Symbol symbol, Medium medium);

// The // of what cannot be compared, 14 x 14 px, on paper 10.5 x 10.5 pt: beside a kept number.
Svg cut_sign(Medium medium);

}  // namespace kompass::chart
