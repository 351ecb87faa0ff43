// SPDX-License-Identifier: EUPL-1.2
// Remnants of HTML and Markdown in texts that were copied out of web pages and converters.
#pragma once

#include <string>
#include <string_view>

namespace kompass::evidence {

bool has_markup(std::string_view line);

// The line without tags and marks: list items begin with "•", table cells are parted by tabs,
// entities are characters, a break between blocks is a line feed (a space inside a table row).
std::string without_markup(std::string_view line);

}  // namespace kompass::evidence
