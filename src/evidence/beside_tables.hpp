// SPDX-License-Identifier: EUPL-1.2
// Two score tables set side by side on a page.
#pragma once

#include "core/edition.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

// Sets the right one below the left, line by line with the numbers the lines had. Known by rows of
// two codes each.
void set_tables_below_each_other(Document& document, const Edition& edition);

}  // namespace kompass::evidence
