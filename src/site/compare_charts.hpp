// SPDX-License-Identifier: EUPL-1.2
// The two pictures of the compare page, each with the words beside it and what it rests on.
#pragma once

#include "site/sides.hpp"

namespace kompass::site {

// Puts `strips` (two widths), its legend and notes; false where no area is known of two.
void put_strips(const Visit& visit, View& view, const Sides& sides);

// Puts `time` (two widths) and its table: every evaluation of the municipalities chosen. False
// where there is only one.
void put_time(const Visit& visit, View& view, const Sides& sides);

// "Vallentuna 2019"; of a group its name and how many it is the mean of.
std::string title_of(const Side& side);

}  // namespace kompass::site
