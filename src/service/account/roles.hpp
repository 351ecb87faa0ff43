// SPDX-License-Identifier: EUPL-1.2
// Which account holds which role. A role is kept twice in one transaction: as "role" under its
// account, which every request asks for, and as "member" under what it is a role in, for the list
// of a team.
#pragma once

#include "service/account/accounts.hpp"

namespace kompass::service {

struct RoleRecord {
  static constexpr std::string_view kind = "role";
  Role role = Role::Reader;
  std::string of;
};
void describe(auto& v, Is<RoleRecord> auto& r) {
  v.must("role", r.role);
  v("of", r.of);
}

struct Member {
  static constexpr std::string_view kind = "member";
  Role role = Role::Reader;
  std::string account;
};
void describe(auto& v, Is<Member> auto& m) {
  v.must("role", m.role);
  v.must("account", m.account);
}

// What roles without an evaluation or association are roles in.
inline constexpr std::string_view installation = "installation";

struct Grant {
  std::string account;
  Role role = Role::Reader;
  Subject subject;           // the evaluation or association it is a role in
  std::string municipality;  // of the evaluation
};

// What an administrator is refused who gives themselves a way into evaluations.
inline constexpr std::string_view own_role = "own_role";
// Problem (Denied, at own_role): an administrator would give `account`, their own, a role in an
// evaluation or over all of an association.
Result<void> given_by_another(const Caller& caller, const std::string& account, Role role);

// Who may: administrators give the roles beyond an evaluation, coordinators those within, contacts
// and leads only contributor. Answers what is stored. Problems: Denied (also given_by_another);
// Input (an association that is no id, or that the role has none of); Conflict (the account has
// it); Missing.
Result<HeldRole> grant_role(Realm& realm, const Caller& caller, const Grant& grant);
// Problems also: Missing (it has it not), Conflict (the last active administrator).
Result<void> revoke_role(Realm& realm, const Caller& caller, const Grant& grant);

// What an account holds, active or not. Whoever calls may look at the account.
Result<std::vector<HeldRole>> roles_of(Realm& realm, const std::string& account);

// Who holds roles in an evaluation, in an association or in the installation.
Result<std::vector<Member>> members_of(Realm& realm, std::string_view of);

// An account as it asks for something: without any right unless it is active.
Result<Caller> caller_in(store::Reading& reading, const std::string& account);
Result<Caller> caller_of(Realm& realm, const std::string& account);

// That the caller still has the roles and the account with which a change was permitted, and the
// session or token they came with: what is changed together with this is not done by somebody from
// whom a role was taken meanwhile, or who was signed out. Problem (Denied): something of it is gone
// already; at entry_over: the session or token.
inline constexpr std::string_view entry_over = "session or token";
Result<std::vector<store::Change>> roles_kept(store::Reading& reading, const Caller& caller);

// Problems: Missing (it has it not), Conflict (the last active administrator).
Result<std::vector<store::Change>> revoked(store::Reading& reading, const std::string& account,
                                           const HeldRole& held);
std::vector<store::Change> granted(const std::string& account, const HeldRole& held,
                                   const std::string& municipality);

Result<std::vector<std::string>> active_administrators(store::Reading& reading);
// What has to stay as it is until `account` is no administrator any more, so that one is left.
// Problem (Conflict): nobody would look after the installation without it.
Result<std::vector<store::Change>> leaves_an_administrator(store::Reading& reading,
                                                           const std::string& account);

}  // namespace kompass::service
