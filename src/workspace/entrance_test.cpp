// SPDX-License-Identifier: EUPL-1.2
// Coming in and going out by forms, as a browser without scripts does it.
#include <gmock/gmock.h>

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

using Entrance = PagesForTests;

const std::string right = "email=agnes%40example.org&password=three+small+boats";

TEST_F(Entrance, LeadsToSigningInAndBackToThePage) {
  const auto led = get("/sv/arbete");
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(api::header_of(led, "Location"), "/sv/logga-in?till=%2Fsv%2Farbete");
  const auto form = get("/sv/logga-in", "till=%2Fsv%2Farbete");
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(*form.body, HasSubstr(R"(name="next" value="/sv/arbete")"));
  EXPECT_EQ(api::header_of(form, "Cache-Control"), "no-store");
}

TEST_F(Entrance, LetsInWhoHasTheRightPassword) {
  const auto in = post("/sv/logga-in", right + "&next=%2Fnb%2Farbete");
  EXPECT_EQ(in.status, 303);
  EXPECT_EQ(api::header_of(in, "Location"), "/nb/arbete");
  const auto cookie = api::header_of(in, "Set-Cookie");
  EXPECT_THAT(cookie, StartsWith("__Host-session="));
  const auto start = get("/sv/arbete", "", {{"Cookie", cookie.substr(0, cookie.find(';'))}});
  EXPECT_EQ(start.status, 200);
  EXPECT_THAT(*start.body, HasSubstr("Alla inbjudna har valt lösenord."));
}

TEST_F(Entrance, TellsNobodyWhatWasWrong) {
  const auto wrong = post("/sv/logga-in", "email=agnes%40example.org&password=four+small+boats");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(api::header_of(wrong, "Set-Cookie"), "");
  EXPECT_THAT(*wrong.body, HasSubstr(R"(value="agnes@example.org")"));
  EXPECT_THAT(*wrong.body, Not(HasSubstr("four small boats")));
  const auto unknown = post("/sv/logga-in", "email=nobody%40example.org&password=four+small+boats");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_THAT(*unknown.body, HasSubstr("stämmer inte"));
}

TEST_F(Entrance, LeadsToNoOtherSite) {
  for (const auto* next : {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example",
                           "%2Fa%0D%0ASet-Cookie%3A+x", "javascript%3A1"}) {
    const auto in = post("/sv/logga-in", right + "&next=" + next);
    EXPECT_EQ(api::header_of(in, "Location"), "/sv/arbete") << next;
  }
}

TEST_F(Entrance, TakesNoFormOfAnotherSite) {
  const auto in = post("/sv/logga-in", right, {{"Sec-Fetch-Site", "cross-site"}});
  EXPECT_EQ(in.status, 403);
  EXPECT_EQ(api::header_of(in, "Set-Cookie"), "");
}

TEST_F(Entrance, LetsOutOnlyByItsOwnForm) {
  const auto me = browser();
  EXPECT_EQ(post("/sv/logga-ut", "", me).status, 403);
  EXPECT_EQ(get("/sv/arbete", "", me).status, 200);
  const auto out = post("/sv/logga-ut", csrf_of(me), me);
  EXPECT_EQ(out.status, 303);
  EXPECT_EQ(api::header_of(out, "Location"), "/sv");
  EXPECT_EQ(get("/sv/arbete", "", me).status, 303);
}

TEST_F(Entrance, ALinkSetsAPasswordOnceInTheLanguageOfThePerson) {
  const auto path = "/link/" + invited().token;
  const auto form = get(path);
  EXPECT_EQ(form.status, 200);
  EXPECT_EQ(api::header_of(form, "Content-Language"), "nb");
  EXPECT_EQ(api::header_of(form, "Referrer-Policy"), "no-referrer");
  EXPECT_THAT(*form.body, HasSubstr("Bo &lt;b&gt;Ek, bea@example.org"));
  EXPECT_EQ(post(path, "password=short").status, 422);
  const auto set = post(path, "password=four+tall+masts");
  EXPECT_EQ(set.status, 303);
  EXPECT_EQ(api::header_of(set, "Location"), "/nb/logga-in?klart=1");
  EXPECT_EQ(post(path, "password=five+tall+masts").status, 410);
  EXPECT_EQ(get(path).status, 410);
  EXPECT_EQ(post("/nb/logga-in", "email=bea%40example.org&password=four+tall+masts").status, 303);
}

TEST_F(Entrance, AResetSaysTheSameWhetherThereIsAnAccount) {
  EXPECT_EQ(post("/sv/nytt-losenord", "email=agnes%40example.org").status, 503);  // no mail here
  std::vector<std::string> sent;
  backstage.send = [&](const service::MadeLink& link) { sent.push_back(link.person.email); };
  const auto known = post("/sv/nytt-losenord", "email=agnes%40example.org");
  const auto unknown = post("/sv/nytt-losenord", "email=nobody%40example.org");
  EXPECT_EQ(known.status, 202);
  EXPECT_EQ(unknown.status, 202);
  EXPECT_EQ(*known.body, *unknown.body);
  EXPECT_THAT(sent, ::testing::ElementsAre("Agnes@example.org"));
}

TEST_F(Entrance, APasswordThatIsSetAnewByALinkIsToldItsOwner) {
  std::vector<std::string> sent;
  backstage.send_mail = [&](const service::PersonalMail& letter, const service::MailFailed&) {
    sent.push_back(letter.mail.subject);
  };
  const auto link = *service::reset_for(realm, as_administrator(), administrator);
  EXPECT_EQ(post("/link/" + link.token, "password=short").status, 422);
  EXPECT_THAT(sent, ::testing::IsEmpty());
  EXPECT_EQ(post("/link/" + link.token, "password=four+tall+masts").status, 303);
  EXPECT_THAT(sent, ::testing::ElementsAre("Ditt lösenord till Kompass har ändrats"));
}

}  // namespace
}  // namespace kompass::workspace
