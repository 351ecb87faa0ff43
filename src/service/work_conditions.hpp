// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/work.hpp"

namespace kompass::service {

// What has to be so before an evaluation enters a state from the one before it: lead-missing,
// contact-missing, graders-missing, self-description-unanswered, not-locked, no-consensus,
// remark-unanswered.
Result<Findings> conditions_of(store::Reading& reading, const Work& work, State to);

}  // namespace kompass::service
