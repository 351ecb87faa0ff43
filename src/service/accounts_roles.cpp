// SPDX-License-Identifier: EUPL-1.2
#include "service/accounts_roles.hpp"

#include "base/mapped.hpp"
#include "service/plain_text.hpp"

namespace kompass::service {
namespace {

// "lead/0190..."
std::string key_of(Role role, const std::string& other) {
  return std::string(spelling_of(role)) + "/" + other;
}

std::string parent_of(const HeldRole& held) {
  return held.of.empty() ? std::string(installation) : held.of;
}

// The action that gives a role; none for what everybody is.
std::optional<Action> action_for(Role role) {
  switch (role) {
    case Role::Anonymous:
    case Role::SignedIn: return std::nullopt;
    case Role::Contributor: return Action::ManageContributors;
    case Role::Reader:
    case Role::Contact:
    case Role::Evaluator:
    case Role::Lead: return Action::ManageTeam;
    case Role::Coordinator:
    case Role::MethodOwner:
    case Role::Administrator: return Action::ManageAccounts;
  }
  return std::nullopt;
}

HeldRole held_by(const Grant& grant) {
  switch (grant.role) {
    case Role::MethodOwner:
    case Role::Administrator: return {grant.role, ""};
    case Role::Coordinator: return {grant.role, grant.subject.association};
    default: return {grant.role, grant.subject.evaluation};
  }
}

Result<HeldRole> checked(const Caller& caller, const Grant& grant) {
  const auto action = action_for(grant.role);
  if (!action) return Problem{Trouble::Input, "role", "is nothing that can be given", ""};
  if (auto fine = permit(caller, *action, grant.subject); !fine) return fine.problem();
  HeldRole held = held_by(grant);
  const bool wide = grant.role == Role::MethodOwner || grant.role == Role::Administrator;
  if (!wide && held.of.empty()) {
    return Problem{Trouble::Input, "role", "is a role in nothing",
                   "name the evaluation or the association"};
  }
  return held;
}

// What is given names the association in a way that can be read and typed.
Result<void> is_fit(const Grant& grant) {
  const auto& association = grant.subject.association;
  if (association.empty()) return {};
  if (grant.role == Role::MethodOwner || grant.role == Role::Administrator) {
    return Problem{Trouble::Input, "association", "is nothing that this role has", "leave it out"};
  }
  if (grant.role != Role::Coordinator || is_plain_id(association)) return {};
  return Problem{Trouble::Input, "association", "is no id",
                 "write at most 100 signs without spaces, quotes and < > &"};
}

}  // namespace

Result<std::vector<store::Change>> revoked(store::Reading& reading, const std::string& account,
                                           const HeldRole& held) {
  const auto role = find_named<RoleRecord>(reading, account, key_of(held.role, held.of));
  if (!role) return role.problem();
  const auto member = find_named<Member>(reading, parent_of(held), key_of(held.role, account));
  if (!member) return member.problem();
  const bool wide = held.role == Role::Administrator;
  if (auto fine = leaves_an_administrator(reading, account); wide && !fine) return fine.problem();
  return std::vector{removed(role->item), removed(member->item)};
}

std::vector<store::Change> granted(const std::string& account, const HeldRole& held,
                                   const std::string& municipality) {
  return {
      created(RoleRecord{held.role, held.of},
              {.municipality = municipality, .parent = account, .key = key_of(held.role, held.of)}),
      created(Member{held.role, account}, {.municipality = municipality,
                                           .parent = parent_of(held),
                                           .key = key_of(held.role, account)})};
}

Result<HeldRole> grant_role(Realm& realm, const Caller& caller, const Grant& grant) {
  const auto held = checked(caller, grant);
  if (!held) return held.problem();
  if (auto fine = is_fit(grant); !fine) return fine.problem();
  const auto account = looked(
      realm.store, [&](store::Reading& reading) { return find<Account>(reading, grant.account); });
  if (!account) return account.problem();
  const auto done = changed(realm.store, {caller.account, "role.grant"},
                            granted(grant.account, *held, grant.municipality));
  if (done) return *held;
  if (done.problem().kind != Trouble::Conflict) return done.problem();
  return Problem{Trouble::Conflict, "role", "the account has this role already", ""};
}

Result<void> revoke_role(Realm& realm, const Caller& caller, const Grant& grant) {
  const auto held = checked(caller, grant);
  if (!held) return held.problem();
  const auto changes = looked(
      realm.store, [&](store::Reading& reading) { return revoked(reading, grant.account, *held); });
  if (!changes) return changes.problem();
  return changed(realm.store, {caller.account, "role.revoke"}, *changes);
}

Result<std::vector<Member>> members_of(Realm& realm, std::string_view of) {
  const auto members =
      looked(realm.store, [&](store::Reading& reading) { return find_all<Member>(reading, of); });
  if (!members) return members.problem();
  return mapped(*members, &Stored<Member>::value);
}

namespace {

Result<std::vector<HeldRole>> roles_in(store::Reading& reading, const std::string& account) {
  const auto roles = find_all<RoleRecord>(reading, account);
  if (!roles) return roles.problem();
  return mapped(*roles, [](const auto& role) { return HeldRole{role.value.role, role.value.of}; });
}

}  // namespace

Result<std::vector<HeldRole>> roles_of(Realm& realm, const std::string& account) {
  return looked(realm.store, [&](store::Reading& reading) { return roles_in(reading, account); });
}

Result<Caller> caller_in(store::Reading& reading, const std::string& account) {
  const auto there = find<Account>(reading, account);
  if (!there) return there.problem();
  if (there->value.state != AccountState::Active) return Caller{};
  auto roles = roles_in(reading, account);
  if (!roles) return roles.problem();
  return Caller{account, std::move(*roles), std::nullopt};
}

Result<Caller> caller_of(Realm& realm, const std::string& account) {
  return looked(realm.store, [&](store::Reading& reading) { return caller_in(reading, account); });
}

Result<std::vector<std::string>> active_administrators(store::Reading& reading) {
  const auto members = find_all<Member>(reading, installation);
  if (!members) return members.problem();
  std::vector<std::string> active;
  for (const auto& [item, member] : *members) {
    if (member.role != Role::Administrator) continue;
    const auto account = find<Account>(reading, member.account);
    if (!account) return account.problem();
    if (account->value.state == AccountState::Active) active.push_back(member.account);
  }
  return active;
}

Result<void> leaves_an_administrator(store::Reading& reading, const std::string& account) {
  const auto active = active_administrators(reading);
  if (!active) return active.problem();
  if (active->size() != 1 || active->front() != account) return {};
  return Problem{Trouble::Conflict, "", "this is the only administrator",
                 "make another one administrator first"};
}

}  // namespace kompass::service
