// SPDX-License-Identifier: EUPL-1.2
// The ways between the pages of an evaluation.
#pragma once

#include "workspace/turn.hpp"

namespace kompass::workspace {

// Those that the caller may go; the one the request is for is marked.
View ways_in(const Turn& turn, const std::string& evaluation);

// The same as `desk_ways`, with the address of the evaluation's own page.
void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view);

}  // namespace kompass::workspace
