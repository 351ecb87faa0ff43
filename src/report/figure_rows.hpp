// SPDX-License-Identifier: EUPL-1.2
// The figures of a report as rows of data: one a sub-area, area and total, and one for the
// difference over the areas that can be compared where not all can. Every row says whose figures it
// has, under which edition and with which marks. Inside the module only.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "report/draft.hpp"

namespace kompass::report {

using Value = std::variant<std::monostate, bool, int, Exact, std::string>;  // monostate: unknown
using Values = std::vector<Value>;

struct FigureRows {
  std::vector<std::string> names;
  std::vector<Values> rows;  // as long as `names`
};

// Of one area when it is named: its sub-areas and its sum.
FigureRows figure_rows(const Draft& draft, const std::optional<Code>& area);

}  // namespace kompass::report
