// SPDX-License-Identifier: EUPL-1.2
// Parts of the page of an evaluation that say something of its people and its frame.
#pragma once

#include "workspace/whole/overview.hpp"

namespace kompass::workspace {

// Who has locked how much, and which sub-areas wait for whom.
void put_waiting(const Turn& turn, const Overview& overview, View& view);

// The members, one row a person, with conflicts of interest.
void put_team(const Turn& turn, const Overview& overview, View& view);

// Edition, period and what else the head says.
void put_facts(const Turn& turn, const Overview& overview, View& view);

// Names in one line: "Eva Ek, Bo By".
std::string names_of(const Turn& turn, const Overview& overview,
                     const std::vector<std::string>& accounts);

}  // namespace kompass::workspace
