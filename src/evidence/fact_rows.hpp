// SPDX-License-Identifier: EUPL-1.2
// The two columns of the chapter of key facts.
#pragma once

#include <string>
#include <vector>

#include "evidence/outline.hpp"

namespace kompass::evidence {

struct FactRow {
  std::string label, value;
  std::string as_of, source;  // of a table that has columns for them
  int line = 0;
};

// Labels with their values, however they stand: in columns, parted by a colon, on lines of their
// own, wrapped.
std::vector<FactRow> fact_rows(const Document& document);

}  // namespace kompass::evidence
