// SPDX-License-Identifier: EUPL-1.2
// The figures of a comparison side by side: a table for a wide page, a block an area for a narrow
// one, and the notes under both.
#pragma once

#include "site/sides.hpp"

namespace kompass::site {

// Puts `heads`, `rows`, `marks` (of those used) and `notes`.
void put_table(const Visit& visit, View& view, const Choice& choice, const Sides& sides);

}  // namespace kompass::site
