// SPDX-License-Identifier: EUPL-1.2
// The ways between the pages that evaluators work at with one evaluation.
#pragma once

#include "workspace/turn.hpp"

namespace kompass::workspace {

// Those that the caller may go, as `desk_ways`; the one the request is for is marked.
void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view);

}  // namespace kompass::workspace
