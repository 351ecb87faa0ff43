// SPDX-License-Identifier: EUPL-1.2
// The two pictures of the compare page, each with the words beside it and what it rests on.
#pragma once

#include "site/sides.hpp"

namespace kompass::site {

// Puts `strips` (two widths), its legend and notes; false where areas are known of fewer than two
// municipalities and three evaluations.
void put_strips(const Visit& visit, View& view, const Sides& sides);

// Puts `time` (two widths) and its table: every evaluation of the municipalities chosen. False
// where there is only one.
void put_time(const Visit& visit, View& view, const Sides& sides);

// "Vallentuna 2019"; of a group its name and how many it is the mean of.
std::string title_of(const Side& side);
// The name alone where no other side has it.
std::string short_title(const Side& side, const Sides& sides);

}  // namespace kompass::site
