// SPDX-License-Identifier: EUPL-1.2
// The list of all accounts, who may see it, and somebody invited.
#include "workspace/people/people_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(People, AreListedByNameWithTheirRolesAndWithoutTheirEvaluations) {
  const auto page = list();
  EXPECT_LT(page.find("Agnes Alm"), page.find("Cia Coordinator"));
  EXPECT_LT(page.find("Cia Coordinator"), page.find("Rut Reader"));
  EXPECT_THAT(page, HasSubstr("samordnare för association"));
  EXPECT_THAT(page, HasSubstr("ansvarig utvärderare i en utvärdering"));
  EXPECT_THAT(page, Not(HasSubstr("Björkhaga")));
  EXPECT_THAT(page, HasSubstr("Visar 7 av 7."));
}

TEST_F(People, AreFoundByAPartOfTheirNameOrAddress) {
  for (const auto* words : {"sok=EVA+eval", "sok=+eva%40", "sok=eva"}) {
    const auto page = list(words);
    EXPECT_THAT(page, HasSubstr("Eva Evaluator")) << words;
    EXPECT_THAT(page, Not(HasSubstr("Kim Contact"))) << words;
    EXPECT_THAT(page, HasSubstr("Visar 1 av 1.")) << words;
  }
  EXPECT_THAT(list("sok=%3Cb%3E"), HasSubstr("Inget konto har det"));
}

// Every page and form of the folder, with an account in the address.
class PeopleRoutes : public People {
 public:
  struct Way {
    http::Method method;
    std::string path;
  };
  std::vector<Way> ways() {
    std::vector<Way> all;
    for (const auto& route : pages.routes()) {
      const bool only_leads = route.path.ends_with("{form}");
      if (!route.path.starts_with("/{lang}/konton") || only_leads) continue;
      auto path = "/sv" + route.path.substr(std::string_view("/{lang}").size());
      constexpr std::string_view place = "{account}";
      if (const auto at = path.find(place); at != std::string::npos) {
        path.replace(at, place.size(), reader);
      }
      all.push_back({route.method, path});
    }
    return all;
  }
  http::Response ask(const Way& way, const http::Headers& who) {
    if (way.method == http::Method::Get) return get(way.path, "", who);
    return post(way.path,
                csrf_of(who) + "&name=X&email=rut%40example.org&language=sv&role=administrator" +
                    "&revision=2",
                who);
  }
  std::vector<std::string> changes() {
    auto all = actions();
    std::erase(all, "session.begin");
    return all;
  }
};

TEST_F(PeopleRoutes, AreShownToAndChangedByNobodyElse) {
  const auto before = changes();
  ASSERT_EQ(ways().size(), 10U);
  for (const auto* email : {"cia@example.org", "lena@example.org", "eva@example.org",
                            "kim@example.org", "bo@example.org", "rut@example.org"}) {
    const auto other = browser(email);
    for (const auto& way : ways()) {
      const auto came = ask(way, other);
      EXPECT_EQ(came.status, 404) << email << " " << way.path;
      EXPECT_THAT(*came.body, Not(HasSubstr("Rut Reader"))) << way.path;
    }
    EXPECT_THAT(*get("/sv/arbete", "", other).body, Not(HasSubstr("/sv/konton"))) << email;
  }
  EXPECT_EQ(changes(), before);
  EXPECT_EQ(get("/sv/konton").status, 303);
}

TEST_F(PeopleRoutes, TakeNoFormOfAnotherSite) {
  for (const auto& way : ways()) {
    if (way.method != http::Method::Post) continue;
    EXPECT_EQ(post(way.path, "csrf=wrong", me).status, 403) << way.path;
  }
}

TEST_F(People, SomebodyInvitedGetsALinkThatIsShownOnceWhereNoMailIsSent) {
  const auto page = invite("name=Ny+Person&email=ny%40example.org&language=en");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(*page.body, HasSubstr("https://kompass.example/link/"));
  EXPECT_THAT(*page.body, HasSubstr("Personen är inbjuden"));
  EXPECT_THAT(list(), HasSubstr(R"(<span class="tag">Inbjuden</span>)"));
  EXPECT_THAT(list(), Not(HasSubstr("/link/")));
  EXPECT_THAT(*get("/sv/arbete", "", me).body, HasSubstr("En inbjuden har inte valt lösenord"));
}

TEST_F(People, SomebodyInvitedGetsALetterWhereMailIsSent) {
  std::vector<service::MadeLink> sent;
  backstage.send = [&](const service::MadeLink& link) { sent.push_back(link); };
  const auto came = invite("name=Ny+Person&email=ny%40example.org&language=en");
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].person.language, Language::English);
  EXPECT_EQ(api::header_of(came, "Location"), at(sent[0].account) + "?klart=inbjuden#inloggning");
  EXPECT_THAT(shown(sent[0].account), Not(HasSubstr(sent[0].token)));
}

TEST_F(People, WhatCannotBeInvitedIsRefusedAtItsFieldAndStaysTyped) {
  const auto nameless = invite("name=+&email=ny%40example.org&language=sv");
  EXPECT_EQ(nameless.status, 422);
  EXPECT_THAT(*nameless.body, HasSubstr(R"(id="name-fault")"));
  EXPECT_THAT(*nameless.body, HasSubstr(R"(value="ny@example.org")"));
  const auto wrong = invite("name=Ny&email=ny&language=sv");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(*wrong.body, HasSubstr(R"(id="email-fault">Skriv en e-postadress)"));
  const auto taken = invite("name=Ny&email=EVA%40example.org&language=sv");
  EXPECT_EQ(taken.status, 409);
  EXPECT_THAT(*taken.body, HasSubstr("Adressen har redan ett konto."));
}

}  // namespace
}  // namespace kompass::workspace
