// SPDX-License-Identifier: EUPL-1.2
// What is before the next state of an evaluation, as a list to tick off.
#pragma once

#include "workspace/whole/overview.hpp"

namespace kompass::workspace {

// Each condition in words, met or not, and where what is missing is mended.
View checklist_view(const Turn& turn, const Overview& overview);

// How many things keep it from going on.
long long hindrances_in(const std::vector<service::Condition>& list);

}  // namespace kompass::workspace
