// SPDX-License-Identifier: EUPL-1.2
#include "service/account/links.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "service/account/accounts_for_tests.hpp"
#include "service/texts.hpp"

namespace kompass::service {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::Not;
using What = Admission::What;

class Links : public AnInstallation {
 protected:
  MadeLink invitation() {
    return *invite(realm, as_administrator(), {"Bo Ek", "bo@example.org", Language::Norwegian}, {});
  }
  std::optional<MadeLink> asked_for(const std::string& email) {
    return ask_for_reset(realm, throttle, email, "192.0.2.1")->link;
  }
};

TEST_F(Links, AnInvitationMakesAnAccountActiveOnce) {
  const auto link = invitation();
  EXPECT_EQ(look_at_link(realm, link.token)->person.email, "bo@example.org");
  EXPECT_EQ(use_link(realm, link.token, password)->account, link.account);
  EXPECT_EQ(signing_in(attempt("bo@example.org")), What::SignedIn);
  EXPECT_EQ(use_link(realm, link.token, password).problem().kind, Trouble::Denied);
  EXPECT_FALSE(look_at_link(realm, link.token));
}

TEST_F(Links, AnInvitationLastsSevenDays) {
  const auto link = invitation();
  pass(invitation_lasts - seconds(1));
  EXPECT_TRUE(look_at_link(realm, link.token));
  pass(seconds(1));
  EXPECT_FALSE(use_link(realm, link.token, password));
}

TEST_F(Links, AResetLastsAnHour) {
  const auto link = asked_for("agnes@example.org");
  pass(reset_lasts - seconds(1));
  EXPECT_TRUE(look_at_link(realm, link->token));
  pass(seconds(1));
  EXPECT_FALSE(look_at_link(realm, link->token));
}

TEST_F(Links, OfManyUsesAtOnceOneWorks) {
  const auto link = invitation();
  std::atomic<int> used = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { used += use_link(realm, link.token, password) ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(used, 1);
}

TEST_F(Links, AnUnfitPasswordDoesNotUseUpTheLink) {
  const auto link = invitation();
  EXPECT_EQ(use_link(realm, link.token, "short").problem().kind, Trouble::Input);
  EXPECT_TRUE(use_link(realm, link.token, password));
}

TEST_F(Links, AResetEndsSessionsAndOtherLinks) {
  const auto session = token_of();
  const auto first = asked_for("Agnes@Example.org");
  const auto second = asked_for("agnes@example.org");
  EXPECT_FALSE(look_at_link(realm, first->token)) << "a newer one takes its place";
  EXPECT_TRUE(use_link(realm, second->token, "seven large boats"));
  EXPECT_FALSE(session_of(realm, session));
  EXPECT_EQ(signing_in(attempt()), What::Refused);
}

TEST_F(Links, NobodyButAnActiveAccountGetsAReset) {
  invitation();
  EXPECT_FALSE(asked_for("bo@example.org"));
  EXPECT_FALSE(asked_for("nobody@example.org"));
  const auto before = store.revision();
  asked_for("nobody@example.org");
  EXPECT_EQ(store.revision(), before);
}

TEST_F(Links, AskingForResetsIsThrottledAndLetsTheOwnerSignIn) {
  for (int i = 0; i < 5; ++i) asked_for("agnes@example.org");
  EXPECT_TRUE(ask_for_reset(realm, throttle, "agnes@example.org", "192.0.2.1")->wait);
  EXPECT_EQ(signing_in(attempt()), What::SignedIn);
}

TEST_F(Links, AnAdministratorInvitesAgainWhoHasNotComeOrWasClosed) {
  const auto first = invitation();
  const auto second = invite_again(realm, as_administrator(), first.account);
  EXPECT_FALSE(look_at_link(realm, first.token));
  ASSERT_TRUE(use_link(realm, second->token, password));
  EXPECT_EQ(invite_again(realm, as_administrator(), first.account).problem().kind,
            Trouble::Conflict);
  ASSERT_TRUE(close_account(realm, as_administrator(), first.account));
  const auto third = invite_again(realm, as_administrator(), first.account);
  EXPECT_TRUE(use_link(realm, third->token, password));
}

TEST_F(Links, OnlyWhoMayInvites) {
  const auto bo = account("bo@example.org");
  const Person eva{"Eva", "eva@example.org"};
  EXPECT_EQ(invite(realm, as(bo), eva, {}).problem().kind, Trouble::Denied);
  EXPECT_EQ(reset_for(realm, as(bo), administrator).problem().kind, Trouble::Denied);
  ASSERT_TRUE(
      grant_role(realm, as_administrator(), {bo, Role::Coordinator, {.association = "a"}, ""}));
  EXPECT_TRUE(invite(realm, as(bo), eva, {.association = "a"}));
}

TEST_F(Links, ALinkIsNoSessionAndASessionNoLink) {
  EXPECT_FALSE(session_of(realm, asked_for("agnes@example.org")->token));
  EXPECT_FALSE(use_link(realm, token_of(), password));
}

TEST_F(Links, ALetterHasTheConfiguredAddressInThePersonsLanguage) {
  const auto link = invitation();
  for (const Language language : all_languages) {
    const auto words = load_words(KOMPASS_SOURCE_DIR, language);
    ASSERT_TRUE(words);
    for (const Purpose purpose : {Purpose::Invitation, Purpose::Reset}) {
      MadeLink one = link;
      one.purpose = purpose;
      const auto [subject, body] = letter_for(one, *words, "https://kompass.example/");
      EXPECT_THAT(body, HasSubstr("\nhttps://kompass.example/link/" + link.token + "\n"));
      EXPECT_THAT(body, HasSubstr("Bo Ek"));
      EXPECT_THAT(subject + body, Not(HasSubstr("[")));
    }
  }
}

}  // namespace
}  // namespace kompass::service
