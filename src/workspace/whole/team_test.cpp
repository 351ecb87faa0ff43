// SPDX-License-Identifier: EUPL-1.2
// The team of an evaluation by forms.
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::Role;
using service::State;
using ::testing::HasSubstr;
using ::testing::Not;

class TheTeam : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    cia = browser("cia@example.org");
    address = "/sv/arbete/" + evaluation + "/arbetslag";
  }

  http::Response send(const std::string& rest, const std::string& fields) {
    return post(address + rest, csrf_of(cia) + "&" + fields, cia);
  }
  std::size_t members() { return service::list_team(desk, as(coordinator), evaluation)->size(); }

  http::Headers cia;
  std::string address;
};

TEST_F(TheTeam, TakesInWhoHasAnAccount) {
  account("vera@example.org", "Vera <i>Van");
  const auto sent = send("", "email=vera%40example.org&name=&role=evaluator&language=sv");
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(api::header_of(sent, "Location"), address + "?klart=med");
  EXPECT_THAT(*get(address, "klart=med", cia).body, HasSubstr("Vera &lt;i&gt;Van"));
}

TEST_F(TheTeam, ShowsALinkForWhoHasNoneAndThereIsNoMail) {
  const auto sent = send("", "email=nils%40example.org&name=Nils+Ny&role=reader&language=nb");
  EXPECT_EQ(sent.status, 200);
  EXPECT_THAT(*sent.body, HasSubstr("value=\"https://kompass.example/link/"));
  EXPECT_THAT(*get(address, "", cia).body, Not(HasSubstr("/link/")));
  EXPECT_THAT(*sent.body, Not(HasSubstr(R"(value="nils@example.org")")));
  EXPECT_EQ(members(), 6U);
}

TEST_F(TheTeam, SendsTheLinkWhereThereIsMail) {
  std::vector<std::string> sent_to;
  backstage.send = [&](const service::MadeLink& link) { sent_to.push_back(link.person.email); };
  const auto sent = send("", "email=nils%40example.org&name=Nils+Ny&role=reader&language=nb");
  EXPECT_EQ(api::header_of(sent, "Location"), address + "?klart=inbjuden");
  EXPECT_THAT(sent_to, ::testing::ElementsAre("nils@example.org"));
}

TEST_F(TheTeam, SaysAtTheFieldWhatIsWrongAndKeepsTheRest) {
  const auto nameless = send("", "email=nils%40example.org&name=&role=reader");
  EXPECT_EQ(nameless.status, 422);
  EXPECT_THAT(*nameless.body, HasSubstr(R"(id="name-fault">Adressen har inget konto)"));
  EXPECT_THAT(*nameless.body, HasSubstr(R"(value="nils@example.org")"));
  EXPECT_THAT(*nameless.body, HasSubstr(R"(value="reader" checked)"));
  EXPECT_THAT(*nameless.body, HasSubstr(R"(<option value="sv" selected>Svenska)"));
  const auto address_fault = send("", "email=nils&name=Nils&role=reader");
  EXPECT_THAT(*address_fault.body, HasSubstr(R"(id="email-fault">Skriv en e-postadress)"));
  const auto twice = send("", "email=eva%40example.org&role=evaluator");
  EXPECT_THAT(*twice.body, HasSubstr("redan med i den rollen"));
  EXPECT_EQ(send("", "email=nils%40example.org&name=Nils").status, 422);
  EXPECT_EQ(members(), 5U);
}

TEST_F(TheTeam, TakesOutAndThenStrikesWithAReason) {
  EXPECT_EQ(send("/ta-ut", "account=" + reader + "&role=reader").status, 303);
  EXPECT_EQ(send("/ta-ut", "account=" + reader + "&role=reader").status, 409);
  move_to(State::DeskWork);
  const auto grader = send("/ta-ut", "account=" + evaluator + "&role=evaluator");
  EXPECT_EQ(grader.status, 409);
  EXPECT_THAT(*grader.body, HasSubstr("action=\"" + address + "/stryk\""));
  EXPECT_EQ(send("/stryk", "account=" + evaluator + "&reason=+").status, 422);
  EXPECT_EQ(members(), 4U);
  EXPECT_EQ(send("/stryk", "account=" + evaluator + "&reason=Sjukskriven").status, 303);
  EXPECT_EQ(members(), 3U);
  move_to(State::Grading);
  EXPECT_THAT(*get(address, "", cia).body, HasSubstr("Sjukskriven"));
}

TEST_F(TheTeam, IsChangedByNobodyWithoutTheRight) {
  const auto lena = browser("lena@example.org");
  EXPECT_EQ(post(address, csrf_of(lena) + "&email=eva%40example.org&role=reader", lena).status,
            404);
  EXPECT_EQ(get(address, "", browser("rut@example.org")).status, 404);
  const auto kim = browser("kim@example.org");
  const auto shown = *get(address, "", kim).body;
  EXPECT_THAT(shown, HasSubstr(R"(value="contributor")"));
  EXPECT_THAT(shown, Not(HasSubstr(R"(type="radio" name="role" value="lead")")));
  EXPECT_EQ(members(), 5U);
}

TEST_F(TheTeam, IsNotJoinedByACoordinatorWhoAdministersByTheirOwnHand) {
  ASSERT_TRUE(
      service::grant_role(realm, as_administrator(), {coordinator, Role::Administrator, {}, ""}));
  const auto refused = send("", "email=cia%40example.org&role=lead");
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="email-fault">En administratör ger inte sig själv)"));
  EXPECT_EQ(members(), 5U);
}

TEST_F(TheTeam, FlagsAConflictOfInterest) {
  EXPECT_THAT(*get(address, "", cia).body, Not(HasSubstr("Möjligt jäv")));
  ASSERT_TRUE(service::add_to_team(desk, as(coordinator), {evaluation, evaluator, Role::Contact}));
  EXPECT_THAT(*get(address, "", cia).body, HasSubstr("Möjligt jäv: bedömer och svarar"));
}

}  // namespace
}  // namespace kompass::workspace
