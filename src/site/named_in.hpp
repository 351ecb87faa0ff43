// SPDX-License-Identifier: EUPL-1.2
// Where the evaluations of others name a municipality as a role model.
#pragma once

#include "site/published.hpp"

namespace kompass::site {

// A list of {code, name, text, evaluation: {href, text}}, newest evaluation first; invented ones
// only where the municipality is invented too.
View named_in(const Visit& visit, const Place& place);

}  // namespace kompass::site
