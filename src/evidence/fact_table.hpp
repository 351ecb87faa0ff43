// SPDX-License-Identifier: EUPL-1.2
// Key facts in a table with a head: "Uppgift  Värde  Avser  Källa", as our own reports print them.
#pragma once

#include <vector>

#include "evidence/fact_rows.hpp"

namespace kompass::evidence {

// Empty when no table of key facts has a head.
std::vector<FactRow> fact_table(const Document& document);

}  // namespace kompass::evidence
