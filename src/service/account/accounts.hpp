// SPDX-License-Identifier: EUPL-1.2
// People who can sign in. An account is never removed, only closed, so that what was done by it
// stays told apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/password.hpp"
#include "service/rights/rights.hpp"
#include "service/stored.hpp"

namespace kompass::service {

// What every use case of accounts works in.
struct Realm {
  store::Store& store;
  store::Clock clock;
  codec::PasswordCost password_cost = codec::usual_password_cost;
};

enum class AccountState { Invited, Active, Closed };

constexpr auto spellings(AccountState) {
  return Spellings<AccountState, 3>{{{AccountState::Invited, "invited"},
                                     {AccountState::Active, "active"},
                                     {AccountState::Closed, "closed"}}};
}

// The second step of signing in: a code that changes with time, or a recovery code.
struct TwoStep {
  std::string secret;                 // base32
  bool confirmed = false;             // by a first code; before that it is not asked for
  int last_step = 0;                  // of the last code that was taken
  std::vector<std::string> recovery;  // SHA-256 of the codes that are left
};

void describe(auto& v, Is<TwoStep> auto& t) {
  v.must("secret", t.secret);
  v("confirmed", t.confirmed);
  v("last_step", t.last_step);
  v("recovery", t.recovery);
}

struct Account {
  static constexpr std::string_view kind = "account";

  std::string name;
  std::string email;  // as it was typed; the key of the item is `email_key` of it
  AccountState state = AccountState::Invited;
  Language language = Language::Swedish;
  std::string password;  // its hash; empty until there is one
  std::optional<TwoStep> two_step;
};

void describe(auto& v, Is<Account> auto& a) {
  v.must("name", a.name);
  v.must("email", a.email);
  v.must("state", a.state);
  v.must("language", a.language);
  v("password", a.password);
  v("two_step", a.two_step);
}

struct Person {
  std::string name, email;
  Language language = Language::Swedish;
};

// What others may be shown of an account.
struct AccountView {
  std::string id, name, email;
  AccountState state = AccountState::Invited;
  Language language = Language::Swedish;
  bool two_step = false;
  int revision = 0;
};

AccountView view_of(const Stored<Account>& account);

std::string email_key(std::string_view email);

// Problem (Input): no name, or an e-mail that cannot be one.
Result<void> check_person(const Person& person);

// For the command line: an active account that is administrator. Its id. Problem (Conflict): there
// is an active administrator already.
Result<std::string> make_first_administrator(Realm& realm, const Person& person,
                                             std::string_view password);

Result<std::vector<AccountView>> list_accounts(Realm& realm, const Caller& caller);

// One's own, or any by who manages accounts. Problem (Missing): there is none.
Result<AccountView> show_account(Realm& realm, const Caller& caller, const std::string& account);

struct Whom {
  std::string account;
  std::optional<int> revision;  // that it was read with; none: whatever it has
};

// Everybody changes the own name and language; an e-mail only who manages accounts. Its revision
// then. Problem (Conflict): it has another revision, or the e-mail is another account's.
Result<int> change_person(Realm& realm, const Caller& caller, const Whom& whom,
                          const Person& person);

// Ends its sessions, tokens and links. Problem (Conflict): it is one's own, or the last active
// administrator.
Result<void> close_account(Realm& realm, const Caller& caller, const std::string& account);

// Of all kinds that let somebody in on behalf of an account.
std::vector<store::Change> ended_access(store::Reading& reading, const std::string& account);

}  // namespace kompass::service
