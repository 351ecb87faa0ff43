// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/work/evaluations.hpp"
#include "workspace/turn.hpp"
#include "workspace/waiting.hpp"

namespace kompass::workspace {

// Who has locked how much, while an evaluation is graded; nothing for who must not know.
std::optional<Waiting> grading_of(const Turn& turn, const service::EvaluationView& view);

// What the start page says of an evaluation beside the task: how far it has come, for whom others
// wait, and by when. `grading` is that of `grading_of`.
std::vector<std::string> start_notes(const Turn& turn, const service::EvaluationView& view,
                                     const std::optional<Waiting>& grading);

}  // namespace kompass::workspace
