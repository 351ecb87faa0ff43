// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "report/build.hpp"

namespace kompass::report {

// The figures of a report, one row a sub-area, area and total, and one for the difference over the
// areas that can be compared where not all can. RFC 4180 and UTF-8 with its mark, as a spreadsheet
// in the report's language expects: decimal commas and semicolons where its decimal mark is a
// comma. Unknown is empty. Every row says whose figures it has, under which edition and with which
// marks.
std::string render_csv(const ReportInput& input);

}  // namespace kompass::report
