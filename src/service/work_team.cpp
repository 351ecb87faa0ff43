// SPDX-License-Identifier: EUPL-1.2
#include "service/work_team.hpp"

#include <algorithm>
#include <tuple>

namespace kompass::service {
namespace {

Result<std::vector<TeamMember>> team_in(store::Reading& reading, const Work& work) {
  std::vector<TeamMember> team;
  for (const auto& member : work.members) {
    const auto account = find<Account>(reading, member.account);
    if (!account) return account.problem();
    team.push_back({member.account, account->value.name, member.role});
  }
  std::ranges::sort(team, {}, [](const TeamMember& member) {
    return std::tuple(member.role, member.name, member.account);
  });
  return team;
}

bool is_of_an_evaluation(Role role) {
  return role == Role::Reader || role == Role::Contributor || role == Role::Contact ||
         role == Role::Evaluator || role == Role::Lead;
}

Result<Grant> grant_for(Desk& desk, const Caller& caller, const TeamChange& change) {
  if (!is_of_an_evaluation(change.role)) {
    return Problem{Trouble::Input, "role", "is no role in an evaluation", ""};
  }
  return at_work(desk, caller, change.evaluation,
                 [&](store::Reading& /*reading*/, const Work& work) -> Result<Grant> {
                   return Grant{change.account, change.role, subject_of(work),
                                work.evaluation.item.municipality};
                 });
}

Result<void> room_for(Desk& desk, const Caller& caller, const TeamChange& change) {
  if (change.role != Role::Evaluator && change.role != Role::Lead) return {};
  const auto graders = at_work(
      desk, caller, change.evaluation,
      [&](store::Reading& /*reading*/, const Work& work) { return Result(work.graders()); });
  if (!graders) return graders.problem();
  const bool one_of_them = std::ranges::count(*graders, change.account) > 0;
  if (one_of_them || graders->size() < most_graders) return {};
  return Problem{Trouble::Conflict, "role", "five grade already", "take one of them out first"};
}

}  // namespace

Result<std::vector<TeamMember>> list_team(Desk& desk, const Caller& caller,
                                          const std::string& evaluation) {
  using Team = std::vector<TeamMember>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Team> {
                   auto fine = permit(caller, Action::ReadTeam, subject_of(work));
                   if (!fine) return fine.problem();
                   return team_in(reading, work);
                 });
}

Result<void> add_to_team(Desk& desk, const Caller& caller, const TeamChange& change) {
  const auto grant = grant_for(desk, caller, change);
  if (!grant) return grant.problem();
  if (auto room = room_for(desk, caller, change); !room) return room;
  return grant_role(desk.realm, caller, *grant);
}

Result<void> remove_from_team(Desk& desk, const Caller& caller, const TeamChange& change) {
  const auto grant = grant_for(desk, caller, change);
  if (!grant) return grant.problem();
  return revoke_role(desk.realm, caller, *grant);
}

}  // namespace kompass::service
