// SPDX-License-Identifier: EUPL-1.2
// Shares, ticks and small table helpers the charts of a report have in common.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/draft.hpp"

namespace kompass::report {

// Between the number of an area and its name, which stay on one line.
inline constexpr const char* two_spaces = "\u00a0\u00a0";

std::optional<double> middle_of(const Score& score);  // share of its maximum
// Of the area the comparison holds against area `area`; nothing where it may not be compared.
std::optional<double> compared_middle(const std::optional<Comparison>& comparison,
                                      std::size_t area);
// Whether the side compared with knows the points of an area; some know their total only.
bool areas_known_in(const std::optional<Comparison>& comparison);
// What a chart shows besides the evaluation itself.
struct Beside {
  bool previous = false, average = false;
};
// Where the figures of a chart come from: of every evaluation its edition and date, of an average
// its population too.
std::string source_of(const Draft& draft, Beside beside = {});
std::vector<chart::Tick> quarters(int max);  // 0, 25, 50, 75, 100 of it
int widest_area(const Draft& draft);         // the largest maximum of an area

// What the two of the web show and, for a report that may be printed, what `print` draws.
template <class Print>
Drawing drawing_of(const Draft& draft, Print print, chart::Svg wide, chart::Svg narrow) {
  const chart::Svg paper = draft.input.paper == Paper::Yes ? print() : chart::Svg{};
  return {paper.markup, std::move(wide.markup), std::move(narrow.markup), paper.width,
          paper.height};
}

// Draws in the three media: paper at full text width, and the two of the web.
template <class Input, class Draw>
Drawing drawn(const Draft& draft, const Input& input, Draw draw, double print_mm = 126.5) {
  return drawing_of(
      draft, [&] { return draw(input, chart::Sheet{chart::Medium::Print, print_mm}); },
      draw(input, chart::Sheet{chart::Medium::Wide}),
      draw(input, chart::Sheet{chart::Medium::Narrow}));
}

// The charts, each in a file of its name. A chart with nothing to show is nothing.
std::optional<Chart> totals_chart(const Draft& draft);
std::optional<Chart> areas_chart(const Draft& draft);
std::optional<Chart> form_chart(const Draft& draft);
std::optional<Chart> left_chart(const Draft& draft, Model& model);
std::optional<Chart> perspectives_chart(const Draft& draft);

}  // namespace kompass::report
