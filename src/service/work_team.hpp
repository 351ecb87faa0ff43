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
// Problems: Denied; Missing; Conflict (they have the role, or five grade already).
Result<void> add_to_team(Desk& desk, const Caller& caller, const TeamChange& change);
Result<void> remove_from_team(Desk& desk, const Caller& caller, const TeamChange& change);

}  // namespace kompass::service
