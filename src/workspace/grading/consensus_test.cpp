// SPDX-License-Identifier: EUPL-1.2
// Agreeing by forms, on what all have locked.
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ConsensusPages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::Grading);
    address = "/sv/arbete/" + evaluation + "/samsyn";
  }
  [[nodiscard]] const SubArea& sub_area() { return edition().areas.front().sub_areas.front(); }
  std::string criterion(std::size_t index) { return sub_area().criteria[index].id.text; }

  // The first criterion is judged differently, the others alike; both have locked.
  void lock_the_first() {
    grade_all(lead, sub_area(), 50);
    grade_all(evaluator, sub_area(), 50);
    ASSERT_TRUE(grade(evaluator, criterion(0), 75, "sett i budgeten"));
    ASSERT_TRUE(lock(lead, sub_area().code.text));
    ASSERT_TRUE(lock(evaluator, sub_area().code.text));
    lena = browser("lena@example.org");
  }
  http::Response send(const std::string& more, const std::string& fields) {
    return post(address + more, csrf_of(lena) + "&" + fields, lena);
  }
  std::optional<Consensus> agreed(std::size_t index) {
    auto part = service::read_part(desk, as(lead), at("consensus", criterion(index)));
    if (!part) return std::nullopt;
    return service::stored<service::Part<Consensus>>(std::move(part->item))->value;
  }

  http::Headers lena;
  std::string address;
};

TEST_F(ConsensusPages, ShowWhatMovesPoints) {
  lock_the_first();
  const auto page = *get(address, "", lena).body;
  EXPECT_THAT(page, HasSubstr("sett i budgeten"));
  EXPECT_THAT(page, HasSubstr("<dd>75"));
  EXPECT_THAT(page, HasSubstr("2,14 p"));  // 20 x 3 x 25 / 7 / 100
  EXPECT_THAT(page, HasSubstr("<div class=\"pair-head\" aria-hidden=\"true\">"));
  EXPECT_THAT(page, HasSubstr("<dt>B<span class=\"vh\"> "));
}

TEST_F(ConsensusPages, ShowThePointsOfWhatIsProposed) {
  lock_the_first();
  // Nothing is proposed: 50 or 75 % of a weight of 3 out of 7, the rest 50 %.
  const auto open = *get(address, "k=" + criterion(0), lena).body;
  EXPECT_THAT(open, AllOf(HasSubstr("10,0–12,1 av 20"), HasSubstr(">Enas om detta</button>")));
  const auto asked = *get(address, "k=" + criterion(0) + "&percent=60", lena).body;
  EXPECT_THAT(asked, HasSubstr(">Enas om 60 % (10,9 av 20)</button>"));
  const auto apart = *get(address, "k=" + criterion(0) + "&not_applicable=1", lena).body;
  EXPECT_THAT(apart, HasSubstr("(10,0 av 20)</button>"));
}

TEST_F(ConsensusPages, TakeAnEvaluatorsJudgementByAKeyOrAForm) {
  lock_the_first();
  const auto page = *get(address, "k=" + criterion(0), lena).body;
  EXPECT_THAT(page, AllOf(HasSubstr("data-key=\"a\""), HasSubstr("data-key=\"b\""),
                          HasSubstr("(12,1 av 20)"), HasSubstr("data-key=\"j\"")));
  EXPECT_EQ(send("/" + criterion(0), "step=75&percent=&was=&revision=").status, 303);
  ASSERT_TRUE(agreed(0));
  EXPECT_EQ(agreed(0)->percent->percent(), 75);
}

TEST_F(ConsensusPages, TellWhatWouldBeAgreedOfThoseJudgedAlike) {
  lock_the_first();
  EXPECT_THAT(*get(address, "", lena).body, HasSubstr("50 %, inte bekräftat"));
}

TEST_F(ConsensusPages, TellHowAlikeTheBlindGradesWere) {
  lock_the_first();
  const auto page = *get(address, "", lena).body;
  // Of three pairs two are equal; 25 points of percent are one step of this ladder.
  EXPECT_THAT(page, HasSubstr("<td class=\"num\">3</td><td class=\"num\">67"));
  EXPECT_THAT(page, HasSubstr("<td class=\"num\">0,00</td>"));
}

TEST_F(ConsensusPages, ShowNothingBeforeAllHaveLocked) {
  grade_all(lead, sub_area(), 83);
  ASSERT_TRUE(lock(lead, sub_area().code.text));
  const auto page = get(address, "", browser("eva@example.org"));
  if (page.status == 200) {
    EXPECT_THAT(*page.body, Not(HasSubstr("83 %")));
    EXPECT_THAT(*page.body, Not(HasSubstr(criterion(0) + "<")));
  }
}

TEST_F(ConsensusPages, SaveWhatWasAgreedWithItsReasonAndDissent) {
  lock_the_first();
  const auto done =
      send("/" + criterion(0), "percent=60&rationale=V%C3%A4gt&dissent=Eva+ser+mer&revision=");
  EXPECT_EQ(done.status, 303) << *done.body;
  ASSERT_TRUE(agreed(0));
  EXPECT_EQ(agreed(0)->percent->percent(), 60);
  EXPECT_EQ(agreed(0)->rationale, "Vägt");
  EXPECT_EQ(agreed(0)->dissent, "Eva ser mer");
  EXPECT_EQ(send("/" + criterion(0), "percent=61&revision=").status, 409);
  EXPECT_EQ(send("/" + criterion(0), "percent=161&revision=1").status, 422);
}

TEST_F(ConsensusPages, AskForTheReasonAtOnceWhereItIsMissing) {
  lock_the_first();
  const auto sent = send("/" + criterion(0), "percent=60&rationale=+&dissent=&revision=");
  EXPECT_EQ(sent.status, 303);
  EXPECT_THAT(std::string(api::header_of(sent, "Location")),
              HasSubstr("?k=" + criterion(0) + "#k"));
  const auto asked = *get(address, "k=" + criterion(0), lena).body;
  EXPECT_THAT(asked, HasSubstr(R"(id="rationale-ask")"));
  EXPECT_THAT(asked, HasSubstr("Ni bedömde olika."));
  EXPECT_EQ(send("/" + criterion(0), "percent=60&rationale=V%C3%A4gt&dissent=&revision=1").status,
            303);
  EXPECT_THAT(*get(address, "k=" + criterion(0), lena).body, Not(HasSubstr("rationale-ask")));
}

TEST_F(ConsensusPages, SpeakOfNoPossibleTotalOnceAllIsAgreed) {
  lock_the_first();
  EXPECT_THAT(*get(address, "", lena).body, HasSubstr("möjlig total"));
  ASSERT_EQ(send("", "").status, 303);
  ASSERT_EQ(send("/" + criterion(0), "percent=60&rationale=Ja&revision=").status, 303);
  const auto done = *get(address, "", lena).body;
  EXPECT_THAT(done,
              AllOf(HasSubstr("summan av det som är gemensamt bedömt"),
                    Not(HasSubstr("möjlig total")), Not(HasSubstr("poäng kvar att enas om"))));
}

TEST_F(ConsensusPages, ShowBothWhenAnotherAgreedMeanwhile) {
  lock_the_first();
  const auto eva = browser("eva@example.org");
  const std::string path = address + "/" + criterion(0);
  const auto first = post(path, csrf_of(eva) + "&percent=60&rationale=Evas+ord&revision=", eva);
  EXPECT_EQ(first.status, 303);
  const auto late =
      send("/" + criterion(0), "percent=70&rationale=Lenas+ord&dissent=Kvar&revision=");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body,
              AllOf(HasSubstr("role=\"alert\""), HasSubstr("av Eva Evaluator"),
                    HasSubstr(">60</dd>"), HasSubstr("Evas ord</dd>"), HasSubstr(">Tomt</dd>"),
                    HasSubstr("value=\"70\""), HasSubstr("Lenas ord</textarea>"),
                    HasSubstr("Kvar</textarea>"), HasSubstr("name=\"revision\" value=\"1\"")));
  EXPECT_EQ(agreed(0)->rationale, "Evas ord");
  EXPECT_EQ(send("/" + criterion(0), "percent=70&rationale=Lenas+ord&revision=1").status, 303);
  EXPECT_EQ(agreed(0)->rationale, "Lenas ord");
}

TEST_F(ConsensusPages, CarryTheRevisionOfAFaultyFormOn) {
  lock_the_first();
  send("/" + criterion(0), "percent=60&rationale=Ett&revision=");
  send("/" + criterion(0), "percent=61&rationale=Tv%C3%A5&revision=1");
  const auto faulty = send("/" + criterion(0), "percent=&rationale=Tre&revision=1");
  EXPECT_EQ(faulty.status, 422);
  EXPECT_THAT(*faulty.body,
              AllOf(HasSubstr("Tre</textarea>"), HasSubstr("name=\"revision\" value=\"1\"")));
}

TEST_F(ConsensusPages, NameTheirOwnFieldsInWhatIsWrong) {
  lock_the_first();
  const auto number = send("/" + criterion(0), "percent=&rationale=Tre&revision=");
  EXPECT_THAT(*number.body, AllOf(HasSubstr("Skriv den gemensamma bedömningen i hela procent"),
                                  Not(HasSubstr("Välj ett steg"))));
  const auto reason = send("/" + criterion(0), "not_applicable=1&rationale=&revision=");
  EXPECT_EQ(reason.status, 422);
  EXPECT_THAT(*reason.body,
              AllOf(HasSubstr("Skriv i fältet Varför"), Not(HasSubstr("i motiveringen"))));
}

TEST_F(ConsensusPages, KeepWhatWasTypedWhenNothingCanBeAgreedAnyMore) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Final);
  lena = browser("lena@example.org");
  const auto closed =
      send("/" + criterion(0), "percent=60&rationale=F%C3%B6r+sent&dissent=&revision=1");
  EXPECT_EQ(closed.status, 422);
  EXPECT_THAT(*closed.body, AllOf(HasSubstr("role=\"alert\""), HasSubstr("För sent</textarea>")));
  EXPECT_EQ(agreed(0)->percent->percent(), 50);
}

TEST_F(ConsensusPages, AgreeOnAllThatWasJudgedAlike) {
  lock_the_first();
  EXPECT_EQ(send("", "").status, 303);
  EXPECT_FALSE(agreed(0));
  for (std::size_t i = 1; i < sub_area().criteria.size(); ++i) {
    ASSERT_TRUE(agreed(i)) << i;
    EXPECT_EQ(agreed(i)->percent->percent(), 50);
  }
}

TEST_F(ConsensusPages, AreNotForTheMunicipality) {
  lock_the_first();
  const auto missing = get(address, "", browser("kim@example.org"));
  EXPECT_EQ(missing.status, 404);
  EXPECT_THAT(*missing.body, Not(HasSubstr("/logga-in")));  // who is signed in need not sign in
  EXPECT_EQ(get(address).status, 303);
}

}  // namespace
}  // namespace kompass::workspace
