// SPDX-License-Identifier: EUPL-1.2
// Who grades may have no part in what is graded. What can be known of it is told, and decides
// nothing: people do.
#pragma once

#include <string>
#include <vector>

#include "service/work/work.hpp"

namespace kompass::service {

enum class ConflictOfInterest {
  AnswersToo,      // has a role for the municipality in the same evaluation
  OwnOrganisation  // the organisation the report is to name is the municipality
};

constexpr auto spellings(ConflictOfInterest) {
  return Spellings<ConflictOfInterest, 2>{
      {{ConflictOfInterest::AnswersToo, "answers_too"},
       {ConflictOfInterest::OwnOrganisation, "own_organisation"}}};
}

struct GraderConflict {
  std::string account;
  ConflictOfInterest what = ConflictOfInterest::AnswersToo;
};

// Of the graders, by account. Problem (Denied): for who does not read the team.
Result<std::vector<GraderConflict>> list_conflicts(Desk& desk, const Caller& caller,
                                                   const std::string& evaluation);

}  // namespace kompass::service
