// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "service/work_evaluations.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// What the start page says of an evaluation beside the task: how far it has come, for whom others
// wait, and by when.
std::vector<std::string> start_notes(const Turn& turn, const service::EvaluationView& view);

}  // namespace kompass::workspace
