// SPDX-License-Identifier: EUPL-1.2
// A report's table of contents, so that its lines are not taken for headings.
#pragma once

#include <vector>

#include "evidence/lines.hpp"

namespace kompass::evidence {

// Which lines belong to a table of contents: those below its heading that end in page numbers, and
// any with dot leaders.
std::vector<bool> contents_lines(const std::vector<Line>& lines);

}  // namespace kompass::evidence
