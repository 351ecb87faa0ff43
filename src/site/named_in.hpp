// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "site/role_models.hpp"

namespace kompass::site {

// Where the evaluations of others name a municipality as a role model, newest first. One that no
// register has is named by invented evaluations alone.
Mentions named_in(const Visit& visit, const Place& place);

}  // namespace kompass::site
