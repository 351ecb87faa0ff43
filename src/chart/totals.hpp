// SPDX-License-Identifier: EUPL-1.2
// The totals of one municipality's evaluations on the whole scale, with an average and the known
// spread. Print: one bar a row. Wide: all on one axis. Narrow: one mark a row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

// Earlier and Later are the same municipality's other evaluations.
enum class TotalKind { Shown, Earlier, Later, Average };

struct Total {
  TotalKind kind = TotalKind::Shown;
  std::string label;          // "2019", "svenskt medel"
  std::optional<Span> total;  // share of the scale; nothing: missing
  std::string value;          // "603", or the word for missing
  // Set: not comparable with the evaluation before. The word at the //, "ny version"; may be empty.
  std::optional<std::string> cut;
};

struct Spread {  // lowest and highest known result
  Span share;
  std::string low_label, high_label;
};

struct Totals {
  Alt alt;
  std::vector<Total> rows;  // evaluations in order of time, averages last
  std::vector<Tick> ticks;  // at least the ends of the scale
  std::optional<Spread> spread;
};
Svg totals(const Totals& totals, const Sheet& sheet);

}  // namespace kompass::chart
