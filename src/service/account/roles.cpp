// SPDX-License-Identifier: EUPL-1.2
#include "service/account/roles.hpp"

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"
#include "service/applied.hpp"
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
  std::vector changes{removed(role->item), removed(member->item)};
  if (held.role != Role::Administrator) return changes;
  auto left = leaves_an_administrator(reading, account);
  if (!left) return left;
  std::ranges::move(*left, std::back_inserter(changes));
  return changes;
}

Result<std::vector<store::Change>> roles_kept(store::Reading& reading, const Caller& caller) {
  const Problem gone{Trouble::Denied, "", "you have lost a role meanwhile", "sign in anew"};
  const auto account = find<Account>(reading, caller.account);
  if (!account || account->value.state != AccountState::Active) return gone;
  std::vector<store::Change> kept{unchanged(account->item)};
  if (!caller.entry.empty()) {
    const auto entry = reading.item(caller.entry);
    if (!entry || entry->parent != caller.account) {
      return Problem{Trouble::Denied, std::string(entry_over), "is over", "sign in again"};
    }
    kept.push_back(unchanged(*entry));
  }
  for (const auto& held : caller.roles) {
    const auto member =
        reading.named(Member::kind, parent_of(held), key_of(held.role, caller.account));
    if (!member) return gone;
    kept.push_back(unchanged(*member));
  }
  return kept;
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

Result<void> given_by_another(const Caller& caller, const std::string& account, Role role) {
  const bool leads_in = role != Role::MethodOwner && role != Role::Administrator;
  const bool administers =
      std::ranges::count(caller.roles, Role::Administrator, &HeldRole::role) > 0;
  if (!leads_in || !administers || account != caller.account) return {};
  return Problem{Trouble::Denied, std::string(own_role),
                 "an administrator gives themselves no role in evaluations",
                 "ask another administrator, or work with an account that administers nothing"};
}

Result<HeldRole> grant_role(Realm& realm, const Caller& caller, const Grant& grant) {
  const auto held = checked(caller, grant);
  if (!held) return held.problem();
  auto by_another = given_by_another(caller, grant.account, grant.role);
  if (!by_another) return by_another.problem();
  if (auto fine = is_fit(grant); !fine) return fine.problem();
  const auto account = looked(
      realm.store, [&](store::Reading& reading) { return find<Account>(reading, grant.account); });
  if (!account) return account.problem();
  const auto done = changed_for(realm.store, caller, "role.grant",
                                granted(grant.account, *held, grant.municipality));
  if (done) return *held;
  if (done.problem().kind != Trouble::Conflict) return done.problem();
  return Problem{Trouble::Conflict, "role", "the account has this role already", ""};
}

Result<void> revoke_role(Realm& realm, const Caller& caller, const Grant& grant) {
  const auto held = checked(caller, grant);
  if (!held) return held.problem();
  return tried_again([&]() -> Result<void> {
    const auto changes = looked(realm.store, [&](store::Reading& reading) {
      return revoked(reading, grant.account, *held);
    });
    if (!changes) return changes.problem();
    return changed_for(realm.store, caller, "role.revoke", *changes);
  });
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
  return Caller{account, std::move(*roles), std::nullopt, ""};
}

Result<Caller> caller_of(Realm& realm, const std::string& account) {
  return looked(realm.store, [&](store::Reading& reading) { return caller_in(reading, account); });
}

namespace {

struct Administrator {
  Stored<Member> member;
  Stored<Account> account;
};

Result<std::vector<Administrator>> administrators_in(store::Reading& reading) {
  auto members = find_all<Member>(reading, installation);
  if (!members) return members.problem();
  std::vector<Administrator> active;
  for (auto& member : *members) {
    if (member.value.role != Role::Administrator) continue;
    auto account = find<Account>(reading, member.value.account);
    if (!account) return account.problem();
    if (account->value.state != AccountState::Active) continue;
    active.push_back({std::move(member), std::move(*account)});
  }
  return active;
}

}  // namespace

Result<std::vector<std::string>> active_administrators(store::Reading& reading) {
  const auto active = administrators_in(reading);
  if (!active) return active.problem();
  return mapped(*active, [](const auto& one) { return one.member.value.account; });
}

Result<std::vector<store::Change>> leaves_an_administrator(store::Reading& reading,
                                                           const std::string& account) {
  using Changes = std::vector<store::Change>;
  const auto active = administrators_in(reading);
  if (!active) return active.problem();
  const auto is_it = [&](const auto& one) { return one.member.value.account == account; };
  if (std::ranges::none_of(*active, is_it)) return Changes{};
  const auto other = std::ranges::find_if_not(*active, is_it);
  if (other != active->end()) {
    return Changes{unchanged(other->member.item), unchanged(other->account.item)};
  }
  return Problem{Trouble::Conflict, "", "this is the only administrator",
                 "make another one administrator first"};
}

}  // namespace kompass::service
