// SPDX-License-Identifier: EUPL-1.2
// The draft as the report it would be, beside what the published one will stand beside.
#pragma once

#include "service/work/draft.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

Result<report::Model> draft_model(const Turn& turn, const service::OpenedEvaluation& draft);

}  // namespace kompass::workspace
