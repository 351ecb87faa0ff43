// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "report/build.hpp"

namespace kompass::report {

// The figures of a report, one row a sub-area, area and total: RFC 4180, UTF-8, decimal points,
// unknown left empty. Columns: level, code, name, max, shown, percent, exact, lowest, highest,
// highest_included, printed, and for each side it is compared with: shown, mark, difference.
std::string render_csv(const ReportInput& input);

}  // namespace kompass::report
