// SPDX-License-Identifier: EUPL-1.2
// What a page prints around its text: running headers and footers, page numbers.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/lines.hpp"

namespace kompass::evidence {

// Empties lines that are page labels ("Sida 3 (38)"), lone numbers at a page break or in a series
// through the text, and lines that return from page to page. `instrument` is what the edition calls
// itself; a line that holds it may be page furniture even without a page number. The first of
// several alike stays.
void remove_furniture(std::vector<Line>& lines, std::string_view instrument);

}  // namespace kompass::evidence
