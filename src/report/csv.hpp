// SPDX-License-Identifier: EUPL-1.2
// The figures of a report as data, one row a sub-area, area and total, and one for the difference
// over the areas that can be compared where not all can. Every row says whose figures it has, under
// which edition and with which marks. With `area`, only that one and its sub-areas.
#pragma once

#include <optional>
#include <string>

#include "report/build.hpp"

namespace kompass::report {

// RFC 4180 and UTF-8 with its mark, as a spreadsheet in the report's language expects: decimal
// commas and semicolons where its decimal mark is a comma. Unknown is empty.
std::string render_csv(const ReportInput& input, const std::optional<Code>& area = {});

// {"figures": [...]}: the columns of the CSV as keys. Unknown is null; what is exact is text.
std::string render_figures_json(const ReportInput& input, const std::optional<Code>& area = {});

}  // namespace kompass::report
