// SPDX-License-Identifier: EUPL-1.2
// How a reader chooses what to compare: what is chosen, what could not be, the form and, where
// nothing is chosen, what one might begin with.
#pragma once

#include "site/sides.hpp"

namespace kompass::site {

// Puts `chips`, each with an address without it.
void put_chips(const Visit& visit, View& view, const Choice& choice);

void put_doubts(const Visit& visit, View& view, const Choice& choice);

// Puts `kept` (hidden fields), `options`, `groups` and the years to choose from.
void put_form(const Visit& visit, View& view, const Choice& choice);

void put_suggestions(const Visit& visit, View& view);

}  // namespace kompass::site
