// SPDX-License-Identifier: EUPL-1.2
// People on their way into a team, and what those are called who had a part in an evaluation.
#include <set>

#include "service/work/team.hpp"

namespace kompass::service {
namespace {

using Names = std::map<std::string, std::string>;

// Who has the e-mail; nothing when nobody has.
Result<std::optional<Stored<Account>>> account_with(Desk& desk, const Caller& caller,
                                                    const Joining& joining) {
  using Found = std::optional<Stored<Account>>;
  return at_work(desk, caller, joining.evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Found> {
                   auto fine = permit(caller, Action::InvitePerson, subject_of(work));
                   if (!fine) return fine.problem();
                   auto item = reading.named(Account::kind, "", email_key(joining.person.email));
                   const std::string id = item ? item->id : std::string();
                   auto fit = may_join(work, caller, {work.id(), id, joining.role});
                   if (!fit) return fit.problem();
                   if (!item) return Found{};
                   auto account = stored<Account>(std::move(*item));
                   if (!account) return account.problem();
                   return Found{std::move(*account)};
                 });
}

Result<Joined> invited(Desk& desk, const Caller& caller, const Joining& joining) {
  const auto subject = subject_for(desk, caller, joining.evaluation);
  if (!subject) return subject.problem();
  auto link = invite(desk.realm, caller, joining.person, *subject);
  if (!link) return link.problem();
  return Joined{link->account, link->person.name, std::move(*link)};
}

std::set<std::string> accounts_in(store::Reading& reading, const Work& work) {
  std::set<std::string> accounts = work.authors;
  for (const auto& member : work.members) accounts.insert(member.account);
  for (const auto& item : reading.children(EvaluationMove::kind, work.id())) {
    accounts.insert(item.created_by);
  }
  for (const auto& item : reading.children(Strike::kind, work.id())) {
    accounts.insert(item.created_by);
    if (const auto strike = stored<Strike>(item)) accounts.insert(strike->value.account);
  }
  for (const auto& item : reading.children(Member::kind, work.evaluation.value.association)) {
    if (const auto member = stored<Member>(item)) accounts.insert(member->value.account);
  }
  return accounts;
}

Names names_of(store::Reading& reading, const std::set<std::string>& accounts) {
  Names names;
  for (const auto& id : accounts) {
    if (const auto account = find<Account>(reading, id)) names.emplace(id, account->value.name);
  }
  return names;
}

}  // namespace

Result<Joined> add_person(Desk& desk, const Caller& caller, const Joining& joining) {
  const auto there = account_with(desk, caller, joining);
  if (!there) return there.problem();
  auto joined = *there ? Result(Joined{(*there)->item.id, (*there)->value.name, {}})
                       : invited(desk, caller, joining);
  if (!joined) return joined;
  const auto added = add_to_team(desk, caller, {joining.evaluation, joined->account, joining.role});
  if (!added) return added.problem();
  return joined;
}

Result<Names> names_in(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Names> {
                   auto fine = permit(caller, Action::ReadTeam, subject_of(work));
                   if (!fine) return fine.problem();
                   return names_of(reading, accounts_in(reading, work));
                 });
}

}  // namespace kompass::service
