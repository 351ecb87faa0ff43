// SPDX-License-Identifier: EUPL-1.2
#include "service/account/sign_in.hpp"

#include <gmock/gmock.h>

#include "service/account/accounts_for_tests.hpp"
#include "service/account/password.hpp"

namespace kompass::service {
namespace {

using std::chrono::seconds;
using ::testing::IsEmpty;
using What = Admission::What;

class SigningIn : public AnInstallation {
 protected:
  Attempt wrong(const std::string& email = "agnes@example.org") {
    Attempt one = attempt(email);
    one.password = "not the password";
    return one;
  }
};

TEST_F(SigningIn, OpensASession) {
  const auto admission = sign_in(realm, throttle, attempt());
  ASSERT_EQ(admission->what, What::SignedIn);
  EXPECT_EQ(admission->account, administrator);
  EXPECT_EQ(session_of(realm, admission->token)->caller.account, administrator);
}

TEST_F(SigningIn, GivesANewTokenEachTime) {
  EXPECT_NE(token_of(), token_of());
}

TEST_F(SigningIn, SaysTheSameOfAWrongPasswordAndOfAnUnknownAccount) {
  const auto known = sign_in(realm, throttle, wrong());
  const auto unknown = sign_in(realm, throttle, wrong("nobody@example.org"));
  EXPECT_EQ(known->what, What::Refused);
  EXPECT_EQ(unknown->what, What::Refused);
  EXPECT_THAT(known->account + unknown->account + known->token + unknown->token, IsEmpty());
}

TEST_F(SigningIn, WritesNothingWhenRefused) {
  const auto before = store.revision();
  signing_in(wrong());
  signing_in(wrong("nobody@example.org"));
  EXPECT_EQ(store.revision(), before);
}

TEST_F(SigningIn, IsNotForWhoWasInvitedOnly) {
  ASSERT_TRUE(invite(realm, as_administrator(), {"Bo", "bo@example.org"}, {}));
  EXPECT_EQ(signing_in(attempt("bo@example.org")), What::Refused);
  Attempt empty = attempt("bo@example.org");
  empty.password.clear();
  EXPECT_EQ(signing_in(empty), What::Refused);
}

TEST_F(SigningIn, WaitsLongerAfterEachWrongTry) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(signing_in(wrong()), What::Refused);
  EXPECT_EQ(sign_in(realm, throttle, attempt())->wait, seconds(1)) << "even with the right one";
  pass(seconds(1));
  EXPECT_EQ(signing_in(wrong()), What::Refused);
  EXPECT_EQ(sign_in(realm, throttle, attempt())->wait, seconds(2));
  pass(seconds(2));
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);
  EXPECT_EQ(signing_in(wrong()), What::Refused) << "and it starts anew";
}

TEST_F(SigningIn, ThrottlesAnUnknownAccountAlike) {
  for (int i = 0; i < 5; ++i) signing_in(wrong("nobody@example.org"));
  EXPECT_EQ(signing_in(wrong("nobody@example.org")), What::Wait);
}

TEST_F(SigningIn, ThrottlesAPeerThatTriesManyAccounts) {
  for (int i = 0; i < 30; ++i) {
    EXPECT_EQ(signing_in(wrong("a" + std::to_string(i) + "@example.org")), What::Refused);
  }
  EXPECT_EQ(signing_in(attempt()), What::Wait);
  Attempt elsewhere = attempt();
  elsewhere.peer = "192.0.2.2";
  EXPECT_EQ(signing_in(elsewhere), What::SignedIn);
}

TEST_F(SigningIn, LetsAnOfficeInHoweverManySignInRightly) {
  for (int i = 0; i < 100; ++i) ASSERT_EQ(signing_in(attempt()), What::SignedIn);
}

TEST_F(SigningIn, GivesNobodyMoreGuessesForSigningInRightlyBetweenThem) {
  int looked_at = 0;
  for (int i = 0; i < 100; ++i) {
    if (signing_in(wrong(std::to_string(i) + "@example.org")) == What::Refused) ++looked_at;
    signing_in(attempt());
  }
  EXPECT_EQ(looked_at, 30);
}

TEST_F(SigningIn, BringsAnOldHashUpToDate) {
  realm.password_cost.passes += 1;
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);
  const auto hash = stored_account(administrator).value.password;
  EXPECT_FALSE(codec::password_hash_is_outdated(hash, realm.password_cost));
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);
}

TEST_F(SigningIn, SweepsSessionsThatAreOver) {
  token_of();
  pass(session_ends_after);
  token_of();
  EXPECT_EQ(store.read()->children("session", administrator).size(), 1U);
}

TEST_F(SigningIn, ProvingThePasswordGivesANewToken) {
  const auto old = token_of();
  const auto fresh = prove_password(realm, throttle, {old, password, "192.0.2.1"});
  ASSERT_TRUE(fresh);
  EXPECT_FALSE(session_of(realm, old));
  EXPECT_TRUE(session_of(realm, *fresh));
  const auto wrong_one = prove_password(realm, throttle, {*fresh, "not it", "192.0.2.1"});
  EXPECT_EQ(wrong_one.problem().kind, Trouble::Denied);
  EXPECT_TRUE(session_of(realm, *fresh));
}

TEST_F(SigningIn, ProvingIsThrottledAsSigningInIs) {
  const auto token = token_of();
  for (int i = 0; i < 5; ++i) {
    const auto wrong = prove_password(realm, throttle, {token, "not it", "192.0.2.1"});
    EXPECT_FALSE(is_tried_too_often(wrong.problem()));
  }
  const auto late = prove_password(realm, throttle, {token, password, "192.0.2.1"});
  EXPECT_EQ(late.problem().message(), "password: was tried too often; try again in 1 s");
  EXPECT_TRUE(is_tried_too_often(late.problem()));
  EXPECT_EQ(wait_of(late.problem()), std::chrono::seconds(1));
}

TEST_F(SigningIn, ChangingThePasswordEndsAllOtherSessions) {
  const auto here = token_of();
  const auto there = token_of();
  const Proof proof{here, password, "192.0.2.1"};
  const auto fresh = change_password(realm, throttle, proof, "seven large boats");
  ASSERT_TRUE(fresh) << fresh.problem().message();
  EXPECT_FALSE(session_of(realm, here));
  EXPECT_FALSE(session_of(realm, there));
  EXPECT_TRUE(session_of(realm, *fresh));
  EXPECT_EQ(signing_in(attempt()), What::Refused);
  Attempt with_new = attempt();
  with_new.password = "seven large boats";
  EXPECT_EQ(signing_in(with_new), What::SignedIn);
}

TEST_F(SigningIn, ChangingToAnUnfitPasswordChangesNothing) {
  const auto token = token_of();
  const auto refused = change_password(realm, throttle, {token, password, "192.0.2.1"}, "short");
  EXPECT_EQ(refused.problem().kind, Trouble::Input);
  EXPECT_TRUE(session_of(realm, token));
}

}  // namespace
}  // namespace kompass::service
