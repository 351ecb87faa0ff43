// SPDX-License-Identifier: EUPL-1.2
// One bar a row on a common axis from 0: the bar is on show, a hollow circle is the same
// municipality's earlier value, a tall tick an average. Order is the caller's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

// Every number is a share of the axis, 0 to 1.
struct BarRow {
  std::string group;  // heading above this row; empty: none
  std::string code, name;
  double track = 1;           // what could be reached at most
  std::optional<Span> shown;  // nothing: missing, drawn dashed
  std::optional<double> earlier, average;
  // No: a hollow bar cut by //, its number kept and no marks to compare it with.
  Comparable comparable = Comparable::Yes;
  std::string value;   // "72", or the word for missing; never empty
  std::string change;  // "+14", "ej jämförbart"; may be empty
};

struct Bars {
  Alt alt;
  std::vector<BarRow> rows;
  std::vector<Tick> ticks;
  std::string value_head, change_head;  // over the columns at the right; Wide and Print
};
Svg bars(const Bars& chart, const Sheet& sheet);

}  // namespace kompass::chart
