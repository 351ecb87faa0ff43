// SPDX-License-Identifier: EUPL-1.2
// The code that opens a table row.
#pragma once

#include <optional>
#include <string_view>

#include "core/edition.hpp"

namespace kompass::evidence {

struct RowCode {
  Code code;
  bool known = false;     // a sub-area of the edition; else it only looks like a code
  std::string_view rest;  // what follows it
};

// "1.1", "1.1.", "1,1", "Fråga 1.1:" at the start of a line, with something or nothing after it.
std::optional<RowCode> row_code(std::string_view line, const Edition& edition);

}  // namespace kompass::evidence
