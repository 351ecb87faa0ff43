// SPDX-License-Identifier: EUPL-1.2
// Who takes part in an evaluation.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "service/account/links.hpp"
#include "service/work/work.hpp"

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

struct Joining {
  std::string evaluation;
  Person person;
  Role role = Role::Reader;
};
struct Joined {
  std::string account, name;
  std::optional<MadeLink> link;  // of who had no account and was invited
};
// Whether `add_to_team` would take the account, which may be of nobody yet. Problems as there.
Result<void> may_join(const Work& work, const Caller& caller, const TeamChange& change);

// Who has an account with the e-mail joins under its name; anybody else is invited. For who may
// invite, because it tells who has an account. Problems as of `invite` and `add_to_team`.
Result<Joined> add_person(Desk& desk, const Caller& caller, const Joining& joining);

// Names by account of all who take part, coordinate, or have moved it on or been struck from it.
// Problem (Denied): for who does not read the team.
Result<std::map<std::string, std::string>> names_in(Desk& desk, const Caller& caller,
                                                    const std::string& evaluation);

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
