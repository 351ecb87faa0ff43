// SPDX-License-Identifier: EUPL-1.2
// Who takes part in an evaluation.
#pragma once

#include "service/work.hpp"

namespace kompass::service {

inline constexpr std::size_t most_graders = 5;

struct TeamMember {
  std::string account, name;
  Role role = Role::Reader;
};

// By role, then by name.
Result<std::vector<TeamMember>> list_team(Desk& desk, const Caller& caller,
                                          const std::string& evaluation);

struct TeamChange {
  std::string evaluation, account;
  Role role = Role::Reader;  // of an evaluation
};
// Who joins grades only what is not open yet. Problems: Denied; Missing; Conflict (they have the
// role, or five grade already).
Result<void> add_to_team(Desk& desk, const Caller& caller, const TeamChange& change);
// Problems also: Conflict (who grades is not taken out since desk work began, but struck).
Result<void> remove_from_team(Desk& desk, const Caller& caller, const TeamChange& change);

// Takes a grader out at any time. What they had locked counts on; what they had not is waited for
// no more, so that it may open the sub-area, and then nobody grades it any more. Problems: Denied;
// Input (no reason); Missing (they do not grade).
Result<void> strike_grader(Desk& desk, const Caller& caller, const std::string& evaluation,
                           const Strike& strike);
// Oldest first.
Result<std::vector<Stored<Strike>>> list_strikes(Desk& desk, const Caller& caller,
                                                 const std::string& evaluation);

}  // namespace kompass::service
