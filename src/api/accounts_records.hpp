// SPDX-License-Identifier: EUPL-1.2
// Accounts as the API shows them.
#pragma once

#include <string>
#include <vector>

#include "api/route.hpp"
#include "service/account/links.hpp"
#include "service/account/roles.hpp"

namespace kompass::api {

struct ShownRole {
  service::Role role = service::Role::Reader;
  std::string of;  // evaluation or association; empty where a role has none
};
void describe(auto& v, Is<ShownRole> auto& r) {
  v("role", r.role);
  v("of", r.of);
}

struct ShownAccount {
  std::string id, name, email;
  service::AccountState state = service::AccountState::Invited;
  Language language = Language::Swedish;
  bool two_step = false;
  std::vector<ShownRole> roles;
};
void describe(auto& v, Is<ShownAccount> auto& a) {
  v("id", a.id);
  v("name", a.name);
  v("email", a.email);
  v("state", a.state);
  v("language", a.language);
  v("two_step", a.two_step);
  v("roles", a.roles);
}

// With the roles it holds.
Result<ShownAccount> shown_account(const Call& call, const service::AccountView& account);

// An account as an answer with its ETag.
Answer account_answer(const Call& call, const std::string& id);

// Of a change that was not done: 412 where the account has become another revision than the call
// names since that was looked at, else what hindered it.
Answer unless_late(const Call& call, const std::string& id, const Problem& problem);

// A link for who made it to hand over, where no mail is sent.
struct ShownLink {
  std::string account;
  service::Purpose purpose = service::Purpose::Invitation;
  std::string token, address;
};
void describe(auto& v, Is<ShownLink> auto& l) {
  v("account", l.account);
  v("purpose", l.purpose);
  v("token", l.token);
  v("address", l.address);
}
ShownLink shown_link(const Call& call, const service::MadeLink& link);

}  // namespace kompass::api
