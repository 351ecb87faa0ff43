// SPDX-License-Identifier: EUPL-1.2
// The own account: who one is, the password, the second step, sessions, and tokens for programs.
#pragma once

#include <string>

#include "workspace/turn.hpp"

namespace kompass::workspace {

// What came of a form of the page.
struct AccountAnswer {
  std::string field;  // what the fault is about; empty: nothing was wrong
  std::string fault;
  int status = 200;
  std::string token;  // of the API, which is shown once
};

http::Response account_page(const Turn& turn, const AccountAnswer& came);

// The place of the page that a form is on, once `done` is done: "/sv/konto?klart=namn#uppgifter".
std::string account_done(const Turn& turn, std::string_view done);

// account_tokens.cpp
void put_tokens(const Turn& turn, const AccountAnswer& came, View& view);

}  // namespace kompass::workspace
