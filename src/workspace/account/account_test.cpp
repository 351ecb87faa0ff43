// SPDX-License-Identifier: EUPL-1.2
// Name, language and password on the page of the own account, and what all its forms have in
// common.
#include "workspace/account/account_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST_F(OwnAccount, IsShownToWhoHasSignedInAndKeptByNobody) {
  const auto led = get("/sv/konto");
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(api::header_of(led, "Location"), "/sv/logga-in?till=%2Fsv%2Fkonto");
  const auto page = get("/sv/konto", "", me);
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(api::header_of(page, "Cache-Control"), "no-store");
  EXPECT_THAT(*page.body, HasSubstr(R"(value="Agnes Alm")"));
  EXPECT_THAT(*page.body, HasSubstr("<dd>Agnes@example.org</dd>"));
  EXPECT_THAT(*page.body, Not(HasSubstr("data-keep"))) << "no script keeps its forms";
}

TEST_F(OwnAccount, IsReachedFromTheHeadOfEveryPage) {
  EXPECT_THAT(*get("/nb/arbete", "", me).body, HasSubstr(R"(href="/nb/konto">Min konto</a>)"));
  EXPECT_THAT(*get("/en/konto", "", me).body,
              HasSubstr(R"(href="/en/konto" aria-current="page">My account</a>)"));
  EXPECT_THAT(*get("/sv/logga-in").body, Not(HasSubstr("/sv/konto")));
}

TEST_F(OwnAccount, IsWhereTheAddressOfAFormLeads) {
  const auto led = get("/sv/konto/losenord", "", me);
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(api::header_of(led, "Location"), "/sv/konto");
}

TEST_F(OwnAccount, TakesNoFormThatIsNotItsOwn) {
  std::size_t forms = 0;
  const auto before = actions();
  for (const auto& route : pages.routes()) {
    if (route.method != http::Method::Post || !route.path.starts_with("/{lang}/konto/")) continue;
    const auto path = "/sv" + route.path.substr(std::string_view("/{lang}").size());
    EXPECT_EQ(post(path, "name=X", me).status, 403) << path;
    EXPECT_EQ(post(path, "csrf=wrong", me).status, 403) << path;
    auto foreign = me;
    foreign.push_back({"Sec-Fetch-Site", "cross-site"});
    EXPECT_EQ(post(path, csrf_of(me), foreign).status, 403) << path;
    ++forms;
  }
  EXPECT_EQ(forms, 10U);
  EXPECT_EQ(actions(), before);
}

TEST_F(OwnAccount, SavesNameAndLanguage) {
  const auto saved = send("uppgifter", "revision=1&name=+Agnes+Berg+&language=nb");
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(api::header_of(saved, "Location"), "/sv/konto?klart=namn#uppgifter");
  const auto account = stored_account(administrator).value;
  EXPECT_EQ(account.name, "Agnes Berg");
  EXPECT_EQ(account.language, Language::Norwegian);
  EXPECT_EQ(account.email, "Agnes@example.org");
  EXPECT_THAT(shown("klart=namn"), HasSubstr("Uppgifterna är sparade."));
}

TEST_F(OwnAccount, AnAccountWithoutANameIsNotSaved) {
  const auto refused = send("uppgifter", "revision=1&name=+&language=en");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="name-fault">Skriv ditt namn)"));
  EXPECT_THAT(*refused.body, HasSubstr(R"(<option value="en" selected>)"));
  EXPECT_EQ(stored_account(administrator).value.name, "Agnes Alm");
}

TEST_F(OwnAccount, WhatWasChangedMeanwhileIsShownBesideWhatWasTyped) {
  ASSERT_EQ(send("uppgifter", "revision=1&name=Agnes+Berg&language=sv").status, 303);
  const auto late = send("uppgifter", "revision=1&name=Agnes+Dal&language=en");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Sparat är nu namnet Agnes Berg och språket Svenska."));
  EXPECT_THAT(*late.body, HasSubstr(R"(value="Agnes Dal")"));
  EXPECT_THAT(*late.body, HasSubstr(R"(name="revision" value="2")"));
  EXPECT_EQ(send("uppgifter", "revision=2&name=Agnes+Dal&language=en").status, 303);
  EXPECT_EQ(stored_account(administrator).value.name, "Agnes Dal");
}

const std::string fit = "&new=four+tall+masts&again=four+tall+masts";

TEST_F(OwnAccount, ChangesThePasswordAndEndsAllOtherSessions) {
  const auto elsewhere = browser();
  const auto changed = send("losenord", "current=three+small+boats" + fit);
  EXPECT_EQ(changed.status, 303);
  EXPECT_EQ(api::header_of(changed, "Location"), "/sv/konto?klart=losenord#losenord");
  EXPECT_FALSE(is_in(elsewhere));
  EXPECT_FALSE(is_in(me)) << "by the token it had";
  me = renewed(changed);
  EXPECT_THAT(shown("klart=losenord"), HasSubstr("Alla andra inloggningar är avslutade."));
  auto one = attempt();
  EXPECT_EQ(signing_in(one), service::Admission::What::Refused);
  one.password = "four tall masts";
  EXPECT_EQ(signing_in(one), service::Admission::What::SignedIn);
}

TEST_F(OwnAccount, AWrongPasswordChangesNothing) {
  const auto refused = send("losenord", "current=three+large+boats" + fit);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="current-fault">Lösenordet stämmer inte.)"));
  EXPECT_THAT(*refused.body, Not(HasSubstr("large boats")));
  EXPECT_THAT(*refused.body, Not(HasSubstr("tall masts")));
  EXPECT_TRUE(is_in(me));
  EXPECT_EQ(signing_in(attempt()), service::Admission::What::SignedIn);
}

TEST_F(OwnAccount, APasswordThatIsGuessedAtOnceIsRefusedAtItsField) {
  for (const auto* weak : {"short", "aaaaaaaaaaaaaaaa", "agnes@example.org"}) {
    const std::string twice = std::string("&new=") + weak + "&again=" + weak;
    const auto refused = send("losenord", "current=three+small+boats" + twice);
    EXPECT_EQ(refused.status, 422) << weak;
    EXPECT_THAT(*refused.body, HasSubstr(R"(id="new-fault">Lösenordet duger inte.)")) << weak;
  }
  EXPECT_EQ(signing_in(attempt()), service::Admission::What::SignedIn);
}

TEST_F(OwnAccount, TheNewPasswordIsTypedTwice) {
  const auto refused =
      send("losenord", "current=three+small+boats&new=four+tall+masts&again=four+tall+mast");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="again-fault">De två nya lösenorden är olika.)"));
  EXPECT_EQ(signing_in(attempt()), service::Admission::What::SignedIn);
}

TEST_F(OwnAccount, WhoGuessesThePasswordHasToWait) {
  int status = 422;
  for (int i = 0; i < 6 && status == 422; ++i) {
    status = send("losenord", "current=three+large+boats" + fit).status;
  }
  EXPECT_EQ(status, 429);
  const auto late = send("losenord", "current=three+small+boats" + fit);
  EXPECT_EQ(late.status, 429);
  EXPECT_THAT(*late.body,
              HasSubstr(R"(id="current-fault">Det har varit för många försök. Vänta 1 min)"));
}

}  // namespace
}  // namespace kompass::workspace
