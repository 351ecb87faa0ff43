// SPDX-License-Identifier: EUPL-1.2
// What the start page says to whom.
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class StartPage : public PagesForTests {
 public:
  std::string page(const std::string& email) { return *get("/sv/arbete", "", browser(email)).body; }

  void lock_all(const std::string& who) {
    for (const auto& area : edition().areas) {
      for (const auto& sub_area : area.sub_areas) {
        grade_all(who, sub_area, 50);
        ASSERT_TRUE(lock(who, sub_area.code.text));
      }
    }
  }
};

TEST_F(StartPage, LeadsToTheEvaluationAndToANewOne) {
  EXPECT_THAT(page("cia@example.org"), HasSubstr("href=\"/sv/arbete/" + evaluation + "\""));
  EXPECT_THAT(page("cia@example.org"), HasSubstr("href=\"/sv/arbete/ny\""));
  EXPECT_THAT(page("lena@example.org"), Not(HasSubstr("/sv/arbete/ny")));
  EXPECT_THAT(page("rut@example.org"), HasSubstr("Den som leder eller samordnar planerar"));
}

TEST_F(StartPage, SaysWhoIsWaitedFor) {
  move_to(State::Grading);
  const auto& sub_area = edition().areas.front().sub_areas.front();
  grade_all(lead, sub_area, 50);
  EXPECT_THAT(page("eva@example.org"), Not(HasSubstr("Bara du återstår")));
  ASSERT_TRUE(lock(lead, sub_area.code.text));
  EXPECT_THAT(page("eva@example.org"), HasSubstr("Bara du återstår på " + sub_area.code.text));
  EXPECT_THAT(page("eva@example.org"), HasSubstr("Inte klara: Lena Lead (1 av 7)"));
  EXPECT_THAT(page("kim@example.org"), Not(HasSubstr("Inte klara")));
}

TEST_F(StartPage, SaysWhatComesNextOnceAllIsLocked) {
  move_to(State::Grading);
  lock_all(lead);
  EXPECT_THAT(page("lena@example.org"),
              AllOf(HasSubstr("De andra bedömer fortfarande"), HasSubstr("Inte klara: Eva"),
                    Not(HasSubstr("Bedöm delområdena"))));
  EXPECT_THAT(page("eva@example.org"), HasSubstr("Bedöm delområdena"));
  lock_all(evaluator);
  EXPECT_THAT(page("lena@example.org"), HasSubstr("/" + evaluation + "\">Alla har låst"));
  EXPECT_THAT(page("eva@example.org"), AllOf(HasSubstr("Den som leder går vidare till samsyn"),
                                             Not(HasSubstr("Bedöm delområdena"))));
}

TEST_F(StartPage, SaysWhenAnAnswerIsDue) {
  const auto& code = edition().areas.front().sub_areas.front().code.text;
  move_to(State::SelfDescription);
  add(contact, "assignments",
      R"({"sub_area": ")" + code + R"(", "account": ")" + contributor +
          R"(", "due": "2099-05-01"})",
      code);
  EXPECT_THAT(page("bo@example.org"), HasSubstr("Första svaret ska vara klart 1 maj 2099"));
  EXPECT_THAT(page("kim@example.org"), HasSubstr("Frågor utan svar: 1"));
  add(contact, "self_description", R"({"sub_area": ")" + code + R"(", "text": "Ja."})", code);
  EXPECT_THAT(page("bo@example.org"), Not(HasSubstr("ska vara klart")));
}

TEST_F(StartPage, SaysWhenToHandInAndWhenTheVisitIs) {
  const std::string head = R"({"answers_by": "2099-03-12",
      "visit": {"from": "2099-04-12", "to": "2099-04-14"}})";
  ASSERT_TRUE(service::write_head(desk, as(lead), {evaluation, head, 1})->evaluation);
  move_to(State::SelfDescription);
  for (const auto* email : {"kim@example.org", "bo@example.org"}) {
    EXPECT_THAT(page(email), HasSubstr("Självbeskrivningen ska vara inlämnad senast 12 mars 2099"));
    EXPECT_THAT(page(email), HasSubstr("besök: 12 april 2099 – 14 april 2099"));
  }
  move_to(State::Visit);
  EXPECT_THAT(page("kim@example.org"), Not(HasSubstr("inlämnad senast")));
  EXPECT_THAT(page("kim@example.org"), HasSubstr("besök: 12 april"));
  move_to(State::Grading);
  EXPECT_THAT(page("kim@example.org"), Not(HasSubstr("besök: 12 april")));
}

TEST_F(StartPage, SaysOneDayOfAVisitAndADayOfHandingInThatIsOver) {
  const std::string head =
      R"({"answers_by": "2001-03-12", "visit": {"from": "2099-04-12", "to": "2099-04-12"}})";
  ASSERT_TRUE(service::write_head(desk, as(lead), {evaluation, head, 1})->evaluation);
  EXPECT_THAT(page("kim@example.org"), HasSubstr("skulle ha varit inlämnad 12 mars 2001"));
  EXPECT_THAT(page("kim@example.org"), HasSubstr("besök: 12 april 2099."));
}

TEST_F(StartPage, LeadsWhoHasNoEvaluationToWhatTheyLookAfter) {
  account("ny@example.org", "Ny");
  EXPECT_THAT(page("ny@example.org"), HasSubstr("Du har ingen roll"));
  ASSERT_TRUE(
      service::grant_role(realm, as_administrator(),
                          {account("mia@example.org", "Mia"), service::Role::MethodOwner, {}, ""}));
  EXPECT_THAT(page("mia@example.org"), HasSubstr(R"(<a href="/sv/instrument">)"));
  EXPECT_THAT(page("mia@example.org"), Not(HasSubstr("Du har ingen roll")));
  EXPECT_THAT(page("agnes@example.org"), HasSubstr(R"(<a href="/sv/konton">Alla konton</a>)"));
}

}  // namespace
}  // namespace kompass::workspace
