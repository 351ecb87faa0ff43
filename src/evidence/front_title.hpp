// SPDX-License-Identifier: EUPL-1.2
// What the lines of a front page say of the report as a whole.
#pragma once

#include <string>
#include <string_view>

#include "core/edition.hpp"

namespace kompass::evidence {

bool names_instrument(std::string_view text, const Edition& edition);

// What belongs to the title in the line that names the instrument. Beside it may stand, in a column
// of its own, what kind of report it is: "Kommunkompassen      Utvärderingsrapport".
std::string title_in(std::string_view line, const Edition& edition);

// "Utvärdering av Solvika kommun 2018"
bool tells_evaluation(std::string_view line);

// "Påhittad kommun" in a column of its own.
bool tells_invented(std::string_view line);

}  // namespace kompass::evidence
