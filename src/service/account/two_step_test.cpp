// SPDX-License-Identifier: EUPL-1.2
#include "service/account/two_step.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "codec/totp.hpp"
#include "service/account/accounts_for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using What = Admission::What;

class SecondStep : public AnInstallation {
 protected:
  std::string code() {
    return codec::totp_code(secret_,
                            codec::totp_step_at(std::chrono::floor<std::chrono::seconds>(now)));
  }
  void begin() { secret_ = begin_two_step(realm, as_administrator())->secret; }
  std::vector<std::string> switched_on() {
    begin();
    auto codes = *confirm_two_step(realm, as_administrator(), code());
    pass(codec::totp_step_length);
    return codes;
  }
  What with(const std::string& given) {
    Attempt one = attempt();
    one.code = given;
    return signing_in(one);
  }
  std::string secret_;
};

TEST_F(SecondStep, IsAskedForOnlyOnceConfirmed) {
  begin();
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);
  EXPECT_EQ(confirm_two_step(realm, as_administrator(), "000000x").problem().kind, Trouble::Input);
  EXPECT_TRUE(confirm_two_step(realm, as_administrator(), code()));
  EXPECT_EQ(signing_in(attempt()), What::CodeNeeded);
}

TEST_F(SecondStep, LetsInWithACodeOnce) {
  switched_on();
  EXPECT_EQ(with(code()), What::SignedIn);
  EXPECT_EQ(with(code()), What::Refused);
  pass(codec::totp_step_length);
  EXPECT_EQ(with(code()), What::SignedIn);
}

TEST_F(SecondStep, ACodeThatComesManyTimesAtOnceLetsInOnce) {
  switched_on();
  std::atomic<int> in = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { in += with(code()) == What::SignedIn ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(in, 1);
}

TEST_F(SecondStep, TheCodeThatConfirmedItIsUsedUp) {
  begin();
  const auto first = code();
  ASSERT_TRUE(confirm_two_step(realm, as_administrator(), first));
  EXPECT_EQ(with(first), What::Refused);
}

TEST_F(SecondStep, ACodeWithoutThePasswordIsNotLookedAt) {
  switched_on();
  Attempt one = attempt();
  one.password = "not the password";
  one.code = code();
  EXPECT_EQ(signing_in(one), What::Refused);
  EXPECT_EQ(with(code()), What::SignedIn) << "and was not used up";
}

TEST_F(SecondStep, GuessingCodesIsThrottled) {
  switched_on();
  for (int i = 0; i < 5; ++i) EXPECT_NE(with("00000" + std::to_string(i)), What::Wait);
  EXPECT_EQ(with("000009"), What::Wait);
}

TEST_F(SecondStep, HasTenRecoveryCodesThatWorkOnceEach) {
  const auto codes = switched_on();
  EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), recovery_codes);
  EXPECT_EQ(codes[0].size(), 19U);
  EXPECT_EQ(with(codes[0]), What::SignedIn);
  EXPECT_EQ(with(codes[0]), What::Refused);
  std::string typed = codes[1];
  std::ranges::replace(typed, '-', ' ');
  for (char& c : typed) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(with(typed), What::SignedIn) << "as people type it";
}

TEST_F(SecondStep, KeepsNoRecoveryCodeInTheStore) {
  const auto codes = switched_on();
  EXPECT_THAT(stored_account(administrator).item.body, Not(HasSubstr(codes[0])));
}

TEST_F(SecondStep, NewRecoveryCodesTakeThePlaceOfTheOld) {
  const auto old = switched_on();
  const auto fresh = renew_recovery_codes(realm, throttle, as_administrator(), code());
  ASSERT_TRUE(fresh);
  EXPECT_EQ(with(old[0]), What::Refused);
  EXPECT_EQ(with(fresh->at(0)), What::SignedIn);
}

TEST_F(SecondStep, EndsWithACodeOrByWhoManagesAccounts) {
  switched_on();
  EXPECT_FALSE(end_two_step(realm, throttle, as_administrator(), "123"));
  EXPECT_TRUE(end_two_step(realm, throttle, as_administrator(), code()));
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);

  const auto bo = account("bo@example.org");
  EXPECT_FALSE(drop_two_step(realm, as(bo), administrator));
  EXPECT_TRUE(drop_two_step(realm, as_administrator(), bo));
}

TEST_F(SecondStep, IsNotEndedByGuessing) {
  switched_on();
  for (int i = 0; i < 5; ++i) {
    const auto wrong = end_two_step(realm, throttle, as_administrator(), "00000x");
    EXPECT_EQ(wrong.problem().kind, Trouble::Input);
  }
  const auto late = end_two_step(realm, throttle, as_administrator(), code());
  EXPECT_EQ(late.problem().kind, Trouble::Denied);
  EXPECT_EQ(with(code()), What::Wait);
}

TEST_F(SecondStep, IsNotBegunAnewWhileItIsOn) {
  switched_on();
  EXPECT_EQ(begin_two_step(realm, as_administrator()).problem().kind, Trouble::Conflict);
}

TEST_F(SecondStep, StaysOnWhenThePasswordIsReset) {
  switched_on();
  const auto link = reset_for(realm, as_administrator(), administrator);
  ASSERT_TRUE(use_link(realm, link->token, password));
  EXPECT_EQ(signing_in(attempt()), What::CodeNeeded);
}

TEST_F(SecondStep, GivesTheAddressThatAppsRead) {
  const auto enrolment = begin_two_step(realm, as_administrator());
  EXPECT_THAT(enrolment->address, StartsWith("otpauth://totp/Kompass:Agnes%40example.org?secret=" +
                                             enrolment->secret + "&issuer=Kompass"));
}

}  // namespace
}  // namespace kompass::service
