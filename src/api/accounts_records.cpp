// SPDX-License-Identifier: EUPL-1.2
#include "api/accounts_records.hpp"

#include "api/conditions.hpp"
#include "base/mapped.hpp"

namespace kompass::api {

Result<ShownAccount> shown_account(const Call& call, const service::AccountView& account) {
  const auto roles = service::roles_of(call.stage.realm, account.id);
  if (!roles) return roles.problem();
  return ShownAccount{
      account.id,
      account.name,
      account.email,
      account.state,
      account.language,
      account.two_step,
      mapped(*roles, [](const auto& held) { return ShownRole{held.role, held.of}; })};
}

Answer account_answer(const Call& call, const std::string& id) {
  const auto account = service::show_account(call.stage.realm, call.caller(), id);
  if (!account) return account.problem();
  const auto shown = shown_account(call, *account);
  if (!shown) return shown.problem();
  return json_response(call.request, codec::to_json(*shown), tag_of_revision(account->revision));
}

Answer unless_late(const Call& call, const std::string& id, const Problem& problem) {
  if (problem.kind != Trouble::Conflict) return problem;
  const auto now = service::show_account(call.stage.realm, call.caller(), id);
  if (!now) return now.problem();
  if (auto late = unmatched(call, now->revision)) return *late;
  return problem;
}

ShownLink shown_link(const Call& call, const service::MadeLink& link) {
  return {link.account, link.purpose, link.token,
          service::link_address(call.stage.base_address, link.token)};
}

}  // namespace kompass::api
