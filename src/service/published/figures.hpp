// SPDX-License-Identifier: EUPL-1.2
// Points as a snapshot keeps them, exact, so that lists need not open the evaluation itself.
#pragma once

#include <optional>
#include <string>

#include "codec/record.hpp"
#include "codec/spelling.hpp"
#include "core/score.hpp"

namespace kompass {

constexpr auto spellings(ShownFrom) {
  return Spellings<ShownFrom, 4>{{{ShownFrom::Nothing, "nothing"},
                                  {ShownFrom::Exact, "exact"},
                                  {ShownFrom::Printed, "printed"},
                                  {ShownFrom::PrintedSum, "printed_sum"}}};
}

}  // namespace kompass

namespace kompass::service {

struct FigureItem {
  Code code;  // empty for the total
  int max = 0;
  std::string interval;  // "[1441/20 145/2)": square brackets include their end; empty: unknown
  std::optional<int> printed, printed_percent, shown, percent;
  ShownFrom shown_from = ShownFrom::Nothing;
};

void describe(auto& v, Is<FigureItem> auto& f) {
  v("code", f.code);
  v.must("max", f.max);
  v("interval", f.interval);
  v("printed", f.printed);
  v("printed_percent", f.printed_percent);
  v("shown", f.shown);
  v("percent", f.percent);
  v("shown_from", f.shown_from);
}

FigureItem figure_of(const Score& score);
// Nothing when the interval is none.
std::optional<Score> score_of(const FigureItem& figure);

}  // namespace kompass::service
