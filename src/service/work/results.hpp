// SPDX-License-Identifier: EUPL-1.2
// What follows from the grades, of those sub-areas that all have locked; of an area or the whole
// only once all of it is locked.
#pragma once

#include <map>

#include "core/blind_agreement.hpp"
#include "core/score.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct SubAreaResult {
  Score score;
  BlindAgreement agreement;  // of the blind grades
};

struct WorkResults {
  std::optional<Score> total;
  std::vector<Score> areas;
  std::vector<SubAreaResult> sub_areas;
  std::vector<LeftOut> left_out;
  std::vector<CriterionId> ungraded;  // that no agreed grade is given for yet
};

// Problem (Denied): not to be read by the caller, or nobody may yet.
Result<WorkResults> results_of(Desk& desk, const Caller& caller, const std::string& evaluation);

}  // namespace kompass::service
