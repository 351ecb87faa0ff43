// SPDX-License-Identifier: EUPL-1.2
#include "service/account/sessions.hpp"

#include <gmock/gmock.h>

#include "service/account/accounts_for_tests.hpp"

namespace kompass::service {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Sessions : public AnInstallation {};

TEST_F(Sessions, CarryTheRolesOfTheMoment) {
  const auto bo = account("bo@example.org");
  const auto token = token_of("bo@example.org");
  EXPECT_THAT(session_of(realm, token)->caller.roles, IsEmpty());
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::MethodOwner, {}, ""}));
  EXPECT_TRUE(may(session_of(realm, token)->caller, Action::ManageRegister, {}));
}

TEST_F(Sessions, EndWhenIdleForAnHour) {
  const auto token = token_of();
  pass(session_ends_idle_after - seconds(1));
  EXPECT_TRUE(session_of(realm, token));
  pass(session_ends_idle_after - seconds(1));
  EXPECT_TRUE(session_of(realm, token));
  pass(session_ends_idle_after);
  EXPECT_EQ(session_of(realm, token).problem().kind, Trouble::Denied);
}

TEST_F(Sessions, EndAfterTwelveHoursHoweverBusy) {
  auto token = token_of();
  for (int i = 0; i < 23; ++i) {
    pass(minutes(30));
    ASSERT_TRUE(session_of(realm, token)) << i;
  }
  token = *renew_session(realm, token);
  pass(minutes(30));
  EXPECT_FALSE(session_of(realm, token)) << "a new token does not make it longer";
}

TEST_F(Sessions, WriteWhenTheyWereSeenAtMostEveryFiveMinutes) {
  const auto token = token_of();
  const auto before = store.revision();
  pass(session_seen_every - seconds(1));
  EXPECT_TRUE(session_of(realm, token));
  EXPECT_EQ(store.revision(), before);
  pass(seconds(1));
  EXPECT_TRUE(session_of(realm, token));
  EXPECT_TRUE(session_of(realm, token));
  EXPECT_EQ(store.revision(), before + 1);
}

TEST_F(Sessions, KeepNoTokenInTheStore) {
  const auto token = token_of();
  for (const auto& item : store.read()->children("session", administrator)) {
    EXPECT_THAT(item.key + item.body + item.id, Not(HasSubstr(token.substr(32))));
    EXPECT_NE(item.key, token);
  }
}

TEST_F(Sessions, AreNotOpenedByAnythingButTheWholeToken) {
  auto token = token_of();
  token.back() = token.back() == 'A' ? 'B' : 'A';
  EXPECT_FALSE(session_of(realm, token));
  EXPECT_FALSE(session_of(realm, ""));
  EXPECT_FALSE(session_of(realm, std::string(75, '0')));
  EXPECT_FALSE(session_of(realm, store.read()->children("session", administrator)[0].key));
}

TEST_F(Sessions, SigningOutEndsOneAndSigningOutEverywhereAll) {
  const auto here = token_of();
  const auto there = token_of();
  const auto third = token_of();
  EXPECT_TRUE(sign_out(realm, here));
  EXPECT_TRUE(sign_out(realm, here)) << "twice is fine";
  EXPECT_FALSE(session_of(realm, here));
  EXPECT_TRUE(session_of(realm, there));
  EXPECT_TRUE(sign_out_everywhere(realm, as_administrator()));
  EXPECT_FALSE(session_of(realm, there));
  EXPECT_FALSE(session_of(realm, third));
}

TEST_F(Sessions, AreListedWithWhenAndWhere) {
  Attempt one = attempt();
  one.user_agent =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";
  EXPECT_EQ(signing_in(one), Admission::What::SignedIn);
  const auto list = list_sessions(realm, as_administrator());
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ(list->front().session.device, "Firefox, Windows");
  EXPECT_EQ(list->front().session.signed_in_at, "2023-11-14T22:13:20.000Z");
  pass(session_ends_after);
  EXPECT_THAT(*list_sessions(realm, as_administrator()), IsEmpty());
}

TEST_F(Sessions, OnlyOnesOwnCanBeEnded) {
  const auto bo = account("bo@example.org");
  const auto token = token_of();
  const auto id = session_of(realm, token)->session;
  EXPECT_EQ(end_session(realm, as(bo), id).problem().kind, Trouble::Missing);
  EXPECT_TRUE(session_of(realm, token));
  EXPECT_TRUE(end_session(realm, as_administrator(), id));
  EXPECT_FALSE(session_of(realm, token));
}

TEST_F(Sessions, ARenewedTokenShutsOutWhoKnewTheOld) {
  const auto old = token_of();
  const auto fresh = renew_session(realm, old);
  ASSERT_TRUE(fresh);
  EXPECT_FALSE(session_of(realm, old));
  EXPECT_FALSE(renew_session(realm, old));
  EXPECT_TRUE(session_of(realm, *fresh));
}

TEST_F(Sessions, EachHasACsrfTokenOfItsOwn) {
  const auto here = token_of();
  const auto there = token_of();
  EXPECT_TRUE(csrf_holds(here, csrf_token(here)));
  EXPECT_FALSE(csrf_holds(there, csrf_token(here)));
  EXPECT_FALSE(csrf_holds(here, ""));
  EXPECT_THAT(csrf_token(here), Not(HasSubstr(here)));
}

TEST(Device, IsACoarseWord) {
  EXPECT_EQ(
      device_word("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
                  "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"),
      "Safari, iPhone");
  EXPECT_EQ(device_word("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) "
                        "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
            "Edge, Windows");
  EXPECT_EQ(device_word("curl/8.5.0"), "");
  EXPECT_EQ(device_word("something on Linux"), "Linux");
}

}  // namespace
}  // namespace kompass::service
