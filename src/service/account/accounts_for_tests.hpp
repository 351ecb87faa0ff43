// SPDX-License-Identifier: EUPL-1.2
// An installation in memory with an administrator, and a clock that tests turn.
#pragma once

#include <gtest/gtest.h>

#include "service/account/accounts.hpp"
#include "service/account/links.hpp"
#include "service/account/roles.hpp"
#include "service/account/sessions.hpp"
#include "service/account/sign_in.hpp"

namespace kompass::service {

class AnInstallation : public ::testing::Test {
 protected:
  static constexpr const char* password = "three small boats";

  void SetUp() override {
    const auto made = make_first_administrator(
        realm, {"Agnes Alm", "Agnes@example.org", Language::Swedish}, password);
    ASSERT_TRUE(made) << made.problem().message();
    administrator = *made;
  }

  void pass(std::chrono::milliseconds time) { now += time; }

  Caller as(const std::string& account) { return *caller_of(realm, account); }
  Caller as_administrator() { return as(administrator); }

  // An active account with the same password.
  std::string account(const std::string& email, const std::string& name = "Bo Ek") {
    const auto link = invite(realm, as_administrator(), {name, email, Language::Norwegian}, {});
    return use_link(realm, link->token, password)->account;
  }

  Attempt attempt(const std::string& email = "agnes@example.org") {
    return {
        .email = email, .password = password, .code = {}, .peer = "192.0.2.1", .user_agent = {}};
  }
  Admission::What signing_in(const Attempt& one) { return sign_in(realm, throttle, one)->what; }
  std::string token_of(const std::string& email = "agnes@example.org") {
    return sign_in(realm, throttle, attempt(email))->token;
  }
  Stored<Account> stored_account(const std::string& id) {
    return *looked(realm.store,
                   [&](store::Reading& reading) { return find<Account>(reading, id); });
  }
  // "session.begin", ... of all that happened.
  std::vector<std::string> actions() {
    std::vector<std::string> found;
    for (const auto& entry : store.read()->audit(0, 1000)) found.push_back(entry.action);
    return found;
  }

 public:  // what a test turns and looks at
  store::Moment now = store::Moment(std::chrono::milliseconds(1'700'000'000'000));
  store::Store store = *store::Store::open("memory:", store::Use::Write, [this] { return now; });
  Realm realm{store, [this] { return now; }, codec::least_password_cost};
  SignInThrottle throttle;
  std::string administrator;
};

}  // namespace kompass::service
