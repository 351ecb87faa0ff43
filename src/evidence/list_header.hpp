// SPDX-License-Identifier: EUPL-1.2
// The labels above lists of strengths and improvements.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kompass::evidence {

enum class Side { Strengths, Improvements };

struct ListHeader {
  Side first = Side::Strengths;
  std::optional<std::size_t> second_column;  // two columns: where the second begins
  bool both = false;                         // both labels, but no column for the second
};

// "Styrkor", "Styrkor   Förbättringsmöjligheter", "Förbättringsområden inom området".
std::optional<ListHeader> list_header(std::string_view line);

}  // namespace kompass::evidence
