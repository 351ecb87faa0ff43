// SPDX-License-Identifier: EUPL-1.2
// Sessions and tokens on the page of the own account.
#include "service/account/tokens.hpp"
#include "workspace/account/account_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class OwnSessions : public OwnAccount {
 public:
  // Of the session that a browser has.
  std::string session_in(const http::Headers& browser) {
    const auto cookie = http::value_of(browser, "Cookie");
    return service::session_of(realm, cookie.substr(cookie.find('=') + 1))->session;
  }
  std::vector<service::TokenView> tokens() {
    return *service::list_tokens(realm, as(administrator));
  }
};

TEST_F(OwnSessions, AreListedWithTheOneThatAsksFirst) {
  auto one = attempt();
  one.user_agent = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0";
  ASSERT_EQ(signing_in(one), service::Admission::What::SignedIn);
  const auto page = shown();
  const auto here = page.find("Den här webbläsaren"), other = page.find("<b>Firefox, Linux</b>");
  ASSERT_NE(other, std::string::npos);
  EXPECT_LT(here, other);
  EXPECT_THAT(page, HasSubstr("<b>Okänd webbläsare</b>"));
  EXPECT_THAT(page, HasSubstr("Inloggad 14 november 2023 kl. 22.13 UTC"));
}

TEST_F(OwnSessions, TellTimesWherePeopleAre) {
  service::use_time_zone("Europe/Stockholm");
  EXPECT_THAT(shown(), HasSubstr("Inloggad 14 november 2023 kl. 23.13<"));
}

TEST_F(OwnSessions, EndOneByOne) {
  const auto elsewhere = browser();
  const auto ended = send("avsluta", "session=" + session_in(elsewhere));
  EXPECT_EQ(api::header_of(ended, "Location"), "/sv/konto?klart=avslutad#inloggningar");
  EXPECT_FALSE(is_in(elsewhere));
  EXPECT_TRUE(is_in(me));
  EXPECT_THAT(shown("klart=avslutad"), HasSubstr("Inloggningen är avslutad."));
}

TEST_F(OwnSessions, WhoEndsTheSessionThatAsksIsOut) {
  const auto ended = send("avsluta", "session=" + session_in(me));
  EXPECT_EQ(api::header_of(ended, "Location"), "/sv/logga-in");
  EXPECT_THAT(api::header_of(ended, "Set-Cookie"), HasSubstr("Max-Age=0"));
  EXPECT_FALSE(is_in(me));
}

TEST_F(OwnSessions, ThoseOfOthersAreNotFound) {
  const auto lena = browser("lena@example.org");
  const auto answer = send("avsluta", "session=" + session_in(lena));
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(*answer.body, HasSubstr("Den inloggningen finns inte längre."));
  EXPECT_EQ(answer.status, send("avsluta", "session=no-such-session").status);
  EXPECT_TRUE(is_in(lena));
}

TEST_F(OwnSessions, EndEverywhere) {
  const auto elsewhere = browser(), lena = browser("lena@example.org");
  const auto out = send("avsluta-alla", "");
  EXPECT_EQ(api::header_of(out, "Location"), "/sv/logga-in?klart=ut");
  EXPECT_THAT(api::header_of(out, "Set-Cookie"), HasSubstr("Max-Age=0"));
  EXPECT_FALSE(is_in(me));
  EXPECT_FALSE(is_in(elsewhere));
  EXPECT_TRUE(is_in(lena));
  EXPECT_THAT(*get("/sv/logga-in", "klart=ut").body, HasSubstr("Du är utloggad överallt."));
}

TEST_F(OwnSessions, ATokenIsShownOnceAndHoldsWhatWasChosen) {
  const auto made = send("nyckel", "token_name=Statistik&scope=read&scope=write&days=30");
  EXPECT_EQ(made.status, 200);
  ASSERT_EQ(tokens().size(), 1U);
  const auto at = made.body->find("value=\"kmp_");
  ASSERT_NE(at, std::string::npos);
  const auto text = made.body->substr(at + 7, made.body->find('"', at + 7) - at - 7);
  const auto caller = service::caller_by_token(realm, text);
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->account, administrator);
  EXPECT_EQ(caller->scopes, (std::vector{service::Scope::Read, service::Scope::Write}));
  EXPECT_THAT(shown(), Not(HasSubstr("kmp_")));
  EXPECT_THAT(shown(), HasSubstr("läsa, skriva"));
  EXPECT_THAT(shown(), HasSubstr("Gäller till 14 december 2023 · "));
  EXPECT_THAT(shown(), HasSubstr("senast använd 14 november 2023"));
}

TEST_F(OwnSessions, ATokenThatCannotBeMadeIsRefusedAtItsField) {
  const auto nameless = send("nyckel", "token_name=&scope=read&days=30");
  EXPECT_EQ(nameless.status, 422);
  EXPECT_THAT(*nameless.body, HasSubstr(R"(id="token_name-fault")"));
  EXPECT_THAT(*nameless.body, HasSubstr(R"(value="read" checked)"));
  EXPECT_THAT(*send("nyckel", "token_name=A&scope=all&days=30").body,
              HasSubstr(R"(id="scopes-fault")"));
  const auto endless = send("nyckel", "token_name=A&scope=read&days=367");
  EXPECT_THAT(*endless.body, HasSubstr(R"(id="days-fault")"));
  EXPECT_THAT(*endless.body, HasSubstr(R"(required value="A")"));
  EXPECT_EQ(tokens().size(), 0U);
}

TEST_F(OwnSessions, ATokenIsRevokedByItsOwnerAlone) {
  const auto lenas = *service::make_token(realm, as(lead), {"Lenas", {service::Scope::Read}, 30});
  EXPECT_EQ(send("dra-in", "token=" + lenas.id).status, 404);
  EXPECT_TRUE(service::caller_by_token(realm, lenas.text));
  const auto mine =
      *service::make_token(realm, as(administrator), {"Min", {service::Scope::Read}, 30});
  const auto revoked = send("dra-in", "token=" + mine.id);
  EXPECT_EQ(api::header_of(revoked, "Location"), "/sv/konto?klart=indragen#nycklar");
  EXPECT_FALSE(service::caller_by_token(realm, mine.text));
}

}  // namespace
}  // namespace kompass::workspace
