// SPDX-License-Identifier: EUPL-1.2
#include "service/rights/rights.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/rights/table.hpp"

namespace kompass::service {
namespace {

bool holds(const std::vector<std::string>& accounts, const std::string& account) {
  return std::ranges::find(accounts, account) != accounts.end();
}

// Whether a role that is held says anything about the subject.
bool bears_on(const HeldRole& held, const Subject& subject) {
  switch (held.role) {
    case Role::Anonymous:
    case Role::SignedIn: return false;  // nobody holds these, everybody has them
    case Role::MethodOwner:
    case Role::Administrator: return true;
    case Role::Coordinator: return !held.of.empty() && held.of == subject.association;
    case Role::Reader:
    case Role::Contributor:
    case Role::Contact:
    case Role::Evaluator:
    case Role::Lead: return !held.of.empty() && held.of == subject.evaluation;
  }
  return false;
}

bool is_met(Cell cell, const std::string& account, const Subject& subject) {
  const bool own = !account.empty() && subject.author == account;
  switch (cell) {
    case Cell::No: return false;
    case Cell::Yes: return true;
    case Cell::Own: return own;
    case Cell::OwnOpen:
      return own && holds(subject.locks.graders, account) && !holds(subject.locks.locked, account);
    case Cell::OnceLocked: return all_have_locked(subject.locks);
    case Cell::Second: return !account.empty() && !subject.author.empty() && !own;
  }
  return false;
}

// The scopes of a token take away; what they leave is what its owner may.
bool within_scopes(const Caller& caller, const RightsRow& row) {
  if (!caller.scopes) return true;
  return row.scope && std::ranges::find(*caller.scopes, *row.scope) != caller.scopes->end();
}

}  // namespace

std::string_view name_of(Action action) {
  return rights_table().at(static_cast<std::size_t>(action)).name;
}

bool all_have_locked(const Locks& locks) {
  return !locks.graders.empty() && std::ranges::all_of(locks.graders, [&](const auto& grader) {
    return holds(locks.locked, grader);
  });
}

bool may(const Caller& caller, Action action, const Subject& subject) {
  const RightsRow& row = rights_table().at(static_cast<std::size_t>(action));
  const auto allows = [&](Role role) {
    return is_met(row.cell(role, subject.state), caller.account, subject);
  };
  if (allows(Role::Anonymous)) return true;
  if (caller.account.empty() || !within_scopes(caller, row)) return false;
  return allows(Role::SignedIn) || std::ranges::any_of(caller.roles, [&](const HeldRole& held) {
           return bears_on(held, subject) && allows(held.role);
         });
}

Result<void> permit(const Caller& caller, Action action, const Subject& subject) {
  if (may(caller, action, subject)) return {};
  return Problem{Trouble::Denied, "", fmt::format("you may not do this here ({})", name_of(action)),
                 caller.account.empty() ? "sign in" : "ask somebody who may"};
}

}  // namespace kompass::service
