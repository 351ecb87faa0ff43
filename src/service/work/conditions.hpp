// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "service/work/work.hpp"

namespace kompass::service {

// What has to be so before an evaluation enters a state from the one before it: lead-missing,
// contact-missing, graders-missing, self-description-unanswered, not-locked, no-consensus,
// consensus-without-reason, remark-unanswered. And what may be looked at then, as warnings:
// work_warnings.hpp.
Result<Findings> conditions_of(store::Reading& reading, const Work& work, State to);

// One condition, by the code of its findings; met when there are none.
struct Condition {
  std::string code;
  Findings unmet;
};

// What `conditions_of` found, and the conditions of that state which it found nothing against.
// Where it found another thing first it did not look at these, and they are left out.
std::vector<Condition> checklist_of(State to, const Findings& found);

}  // namespace kompass::service
