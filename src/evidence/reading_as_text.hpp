// SPDX-License-Identifier: EUPL-1.2
// For tests: everything that was read, as text that is easy to review in a diff.
#pragma once

#include <string>

#include "evidence/printed_report.hpp"

namespace kompass::evidence {

std::string reading_as_text(const ReadReport& report);

}  // namespace kompass::evidence
