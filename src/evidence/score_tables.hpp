// SPDX-License-Identifier: EUPL-1.2
// The printed results: every sub-area's, area's and the total's points, maximum and percent.
#pragma once

#include <map>
#include <string>

#include "core/evaluation.hpp"
#include "evidence/table_entries.hpp"

namespace kompass::evidence {

struct PrintedTables {
  PrintedResults results;           // in the edition's order; only what was read
  std::map<std::string, int> line;  // where a row stands, by its code; the total's code is empty
};

// Findings: rows and sums that are missing, stand twice, lack figures, hold impossible ones or the
// question of another row.
PrintedTables printed_tables(Entries entries, const Edition& edition, const Headings& headings,
                             Doubts& doubts);

}  // namespace kompass::evidence
