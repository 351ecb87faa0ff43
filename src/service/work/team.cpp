// SPDX-License-Identifier: EUPL-1.2
#include "service/work/team.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"
#include "service/work/draught.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

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

bool is_grading(Role role) {
  return role == Role::Evaluator || role == Role::Lead;
}

bool is_of_an_evaluation(Role role) {
  return role == Role::Reader || role == Role::Contributor || role == Role::Contact ||
         is_grading(role);
}

bool has(const Work& work, const std::string& account, Role role) {
  return std::ranges::any_of(work.members, [&](const Member& member) {
    return member.account == account && member.role == role;
  });
}

Result<void> may_change(const Work& work, const Caller& caller, const TeamChange& change) {
  if (!is_of_an_evaluation(change.role)) {
    return Problem{Trouble::Input, "role", "is no role in an evaluation", ""};
  }
  const bool contributor = change.role == Role::Contributor;
  return permit(caller, contributor ? Action::ManageContributors : Action::ManageTeam,
                subject_of(work));
}

Result<void> room_for(const Work& work, const TeamChange& change) {
  if (has(work, change.account, change.role)) {
    return Problem{Trouble::Conflict, "role", "the account has this role already", ""};
  }
  const auto graders = work.graders();
  const bool one_of_them = std::ranges::count(graders, change.account) > 0;
  if (!is_grading(change.role) || one_of_them || graders.size() < most_graders) return {};
  return Problem{Trouble::Conflict, "graders", "five grade already", "take one of them out first"};
}

Result<Changes> joining(store::Reading& reading, const Work& work, const Caller& caller,
                        const TeamChange& change) {
  if (auto fine = may_join(work, caller, change); !fine) return fine.problem();
  const auto account = find<Account>(reading, change.account);
  if (!account) return account.problem();
  auto changes =
      granted(change.account, {change.role, work.id()}, work.evaluation.item.municipality);
  if (is_grading(change.role)) changes.push_back(noted_opening(work));
  return changes;
}

// From desk work on somebody may have begun, and whether they have is nobody's to know.
bool may_have_begun(store::Reading& reading, const Work& work) {
  if (work.evaluation.value.state >= State::DeskWork) return true;
  const auto moves = find_all<EvaluationMove>(reading, work.id());
  return !moves || std::ranges::any_of(*moves, [](const Stored<EvaluationMove>& move) {
    return move.value.to >= State::DeskWork;
  });
}

Result<Changes> leaving(store::Reading& reading, const Work& work, const Caller& caller,
                        const TeamChange& change) {
  if (auto fine = may_change(work, caller, change); !fine) return fine.problem();
  auto changes = revoked(reading, change.account, {change.role, work.id()});
  if (!changes || !is_grading(change.role)) return changes;
  const Role other = change.role == Role::Lead ? Role::Evaluator : Role::Lead;
  const bool grades_on = has(work, change.account, other);
  if (!grades_on && may_have_begun(reading, work)) {
    return Problem{Trouble::Conflict, "role", "who grades is not taken out since desk work began",
                   "strike them, with a reason"};
  }
  changes->push_back(noted_opening(work));
  return changes;
}

Result<Changes> striking(store::Reading& reading, const Work& work, const Caller& caller,
                         const Strike& strike) {
  if (auto fine = permit(caller, Action::ManageTeam, subject_of(work)); !fine) {
    return fine.problem();
  }
  Changes changes;
  for (const Role role : {Role::Lead, Role::Evaluator}) {
    if (!has(work, strike.account, role)) continue;
    auto taken = revoked(reading, strike.account, {role, work.id()});
    if (!taken) return taken.problem();
    changes.insert(changes.end(), taken->begin(), taken->end());
  }
  if (changes.empty()) return Problem{Trouble::Missing, "account", "does not grade here", ""};
  Work after = work;
  std::erase_if(after.members, [&](const Member& member) {
    return member.account == strike.account && is_grading(member.role);
  });
  const auto number = reading.children(Strike::kind, work.id()).size() + 1;
  changes.push_back(noted_opening(after));
  changes.push_back(created(strike, place_in(work, fmt::format("{:04}", number))));
  return changes;
}

struct Doing {
  std::string evaluation, action;
};

// `draw_up(reading, work)` gives the changes; once more when others changed the team, locked or
// moved the evaluation on.
template <class DrawUp>
Result<void> done_at(Desk& desk, const Caller& caller, const Doing& doing, DrawUp draw_up) {
  return tried_again([&]() -> Result<void> {
    auto changes =
        at_work(desk, caller, doing.evaluation, [&](store::Reading& reading, const Work& work) {
          auto drawn = draw_up(reading, work);
          if (drawn) drawn->push_back(unchanged(work.evaluation.item));
          return drawn;
        });
    if (!changes) return changes.problem();
    return changed_for(desk.realm.store, caller, doing.action, *changes);
  });
}

}  // namespace

Result<void> may_join(const Work& work, const Caller& caller, const TeamChange& change) {
  if (auto fine = may_change(work, caller, change); !fine) return fine.problem();
  auto by_another = given_by_another(caller, change.account, change.role);
  return by_another ? room_for(work, change) : by_another;
}

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
  return done_at(desk, caller, {change.evaluation, "role.grant"},
                 [&](store::Reading& reading, const Work& work) {
                   return joining(reading, work, caller, change);
                 });
}

Result<void> remove_from_team(Desk& desk, const Caller& caller, const TeamChange& change) {
  return done_at(desk, caller, {change.evaluation, "role.revoke"},
                 [&](store::Reading& reading, const Work& work) {
                   return leaving(reading, work, caller, change);
                 });
}

Result<void> strike_grader(Desk& desk, const Caller& caller, const std::string& evaluation,
                           const Strike& strike) {
  if (trimmed(strike.reason).empty()) {
    return Problem{Trouble::Input, "reason", "is missing", "say why they grade no more"};
  }
  if (!is_plain_text(strike.reason)) {
    return Problem{Trouble::Input, "reason", "has signs that do not show", "write it anew"};
  }
  return done_at(desk, caller, {evaluation, "grader.strike"},
                 [&](store::Reading& reading, const Work& work) {
                   return striking(reading, work, caller, strike);
                 });
}

Result<std::vector<Stored<Strike>>> list_strikes(Desk& desk, const Caller& caller,
                                                 const std::string& evaluation) {
  using Strikes = std::vector<Stored<Strike>>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Strikes> {
                   auto fine = permit(caller, Action::ReadLocks, subject_of(work));
                   if (!fine) return fine.problem();
                   return find_all<Strike>(reading, work.id());
                 });
}

}  // namespace kompass::service
