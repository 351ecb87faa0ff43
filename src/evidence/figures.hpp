// SPDX-License-Identifier: EUPL-1.2
// The figures that end a table row: "11  15  75 %", "17,4 av 20", "11/15", "– 20 –".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kompass::evidence {

struct Figure {
  int value = 0;          // rounded half away from zero where decimals are printed
  bool percent = false;   // a percent sign stands by it
  bool decimals = false;  // other than zeros
  bool absent = false;    // a dash or "saknas" stands instead of a figure
  std::string printed;
};

struct RowEnd {
  std::string_view before;  // what stands before the figures
  std::vector<Figure> figures;
};

// Figures are 0 to 1000; a year is none.
RowEnd row_end(std::string_view line);

// "17", "17,4", "87 %", "87,5%": the whole text is one figure.
std::optional<Figure> figure(std::string_view text);

// A year of our time, 1900 to 2100, that is the whole text.
std::optional<int> year(std::string_view text);

}  // namespace kompass::evidence
