// SPDX-License-Identifier: EUPL-1.2
// The ways between the pages of an evaluation: its steps, and the pages of the one the reader is
// at. The head of every page has them.
#pragma once

#include "workspace/turn.hpp"

namespace kompass::workspace {

// Puts `desk_ways`: those that are open to the caller as things stand, with where the request is.
void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view);

}  // namespace kompass::workspace
