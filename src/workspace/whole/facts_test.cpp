// SPDX-License-Identifier: EUPL-1.2
// What is said of an evaluation as a whole, by a form.
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Facts : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    lena = browser("lena@example.org");
    address = "/sv/arbete/" + evaluation + "/uppgifter";
  }

  http::Response send(const std::string& fields) {
    return post(address, csrf_of(lena) + "&language=sv&" + fields, lena);
  }
  service::EvaluationHead head() {
    return service::read_evaluation(desk, as(lead), evaluation)->evaluation.value.head;
  }

  http::Headers lena;
  std::string address;
};

TEST_F(Facts, AreSaved) {
  const auto sent = send(
      "revision=1&title=Klimat+%3Ci%3E&period_from=2026-03&period_to=2026-05-02&date=2026-06&"
      "order=2&previous_year=2022&previous_total=81&previous_edition=klimatspegeln%2F1&account=" +
      evaluator + "&organisation=Norrby+kommun");
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(head().title, "Klimat <i>");
  EXPECT_EQ(head().period.to, (Date{2026, 5, 2}));
  EXPECT_EQ(head().previous->total, 81);
  EXPECT_EQ(head().previous->edition->text(), "klimatspegeln/1");
  ASSERT_EQ(head().evaluators.size(), 1U);
  EXPECT_EQ(head().evaluators.front().organisation, "Norrby kommun");
  EXPECT_THAT(*get(address, "klart=1", lena).body, HasSubstr(R"(value="Klimat &lt;i&gt;")"));
}

TEST_F(Facts, OfAnInventedMunicipalityNameNoComparisonGroup) {
  with_averages();
  EXPECT_THAT(*get(address, "", lena).body, Not(HasSubstr("comparison_group")));
  EXPECT_EQ(send("revision=1&title=Klimat&comparison_group=sverige-2014").status, 303);
  EXPECT_FALSE(head().comparison_group);
}

TEST_F(Facts, SayWhyAnInventedMunicipalityHasNoComparisonGroup) {
  EXPECT_THAT(*get(address, "", lena).body, HasSubstr("jämförs aldrig med verkliga"));
}

TEST_F(Facts, QuestionDaysThatMayBeWrongAndSaveThem) {
  const auto asked = [&](const std::string& days) {
    const std::string revision = std::to_string(
        service::read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision);
    EXPECT_EQ(send("revision=" + revision + "&title=Klimat&" + days).status, 303) << days;
    return *get(address, "", lena).body;
  };
  EXPECT_THAT(asked("date=2999-06-01"), HasSubstr(R"(id="date-ask")"));
  const auto late = asked("date=2020-05-01&visit_from=2020-05-04&visit_to=2020-05-06");
  EXPECT_THAT(late, HasSubstr("Besöket slutar efter rapportens datum, 1 maj 2020. Stämmer det?"));
  EXPECT_THAT(late, HasSubstr(R"(aria-describedby="visit-hint visit_to-ask")"));
  EXPECT_THAT(late, Not(HasSubstr("date-ask")));
  const auto fine = asked("date=2020-05-07&visit_from=2020-05-04&visit_to=2020-05-06");
  EXPECT_THAT(fine, Not(HasSubstr("-ask\"")));
  EXPECT_THAT(asked("date=2020-05&visit_from=2020-05-04&visit_to=2020-05-06"),
              Not(HasSubstr("-ask\"")));
}

TEST_F(Facts, SayWhenTheMunicipalityIsNeeded) {
  ASSERT_EQ(send("revision=1&title=Klimat&answers_by=2026-03-12&visit_from=2026-04-12&"
                 "visit_to=2026-04-14")
                .status,
            303);
  EXPECT_EQ(head().answers_by, (Date{2026, 3, 12}));
  EXPECT_EQ(head().visit.to, (Date{2026, 4, 14}));
  EXPECT_THAT(*get("/sv/arbete/" + evaluation, "", lena).body,
              HasSubstr("12 april 2026 – 14 april 2026"));
  const auto backwards = send("revision=2&title=Klimat&visit_from=2026-04-12&visit_to=2026-04-11");
  EXPECT_EQ(backwards.status, 422);
  EXPECT_THAT(*backwards.body, HasSubstr(R"(id="visit_to-fault">Slutet ligger före)"));
  EXPECT_EQ(head().visit.to, (Date{2026, 4, 14}));
}

TEST_F(Facts, MarkAColleagueFromAnotherMunicipality) {
  const std::string named = "revision=1&title=Klimat&account=" + evaluator + "&peer=" + evaluator;
  const auto unnamed = send(named + "&organisation=");
  EXPECT_EQ(unnamed.status, 422);
  EXPECT_THAT(*unnamed.body, HasSubstr("Skriv vilken kommun kollegan kommer från"));
  EXPECT_THAT(*unnamed.body, HasSubstr(R"(name="peer" value=")" + evaluator + R"(" checked)"));
  ASSERT_EQ(send(named + "&organisation=Norrby+kommun").status, 303);
  ASSERT_EQ(head().evaluators.size(), 1U);
  EXPECT_TRUE(head().evaluators.front().peer);
  EXPECT_THAT(*get("/sv/arbete/" + evaluation + "/arbetslag", "", lena).body,
              HasSubstr("Norrby kommun, kollega från en annan kommun"));
}

TEST_F(Facts, FlagAColleagueFromTheMunicipalityItself) {
  ASSERT_EQ(send("revision=1&title=Klimat&account=" + evaluator + "&peer=" + evaluator +
                 "&organisation=Bj%C3%B6rkhaga+kommun")
                .status,
            303);
  EXPECT_THAT(*get("/sv/arbete/" + evaluation + "/arbetslag", "", lena).body,
              HasSubstr("Möjligt jäv: kommer från kommunen"));
}

TEST_F(Facts, KeepTheLanguageThatIsChosen) {
  ASSERT_EQ(send("revision=1&title=Klimat&language=sv").status, 303);
  EXPECT_THAT(*get(address, "", lena).body,
              HasSubstr(R"(<option value="sv" selected>Svenska</option>)"));
  ASSERT_EQ(post(address, csrf_of(lena) + "&revision=2&title=Klimat&language=nb", lena).status,
            303);
  EXPECT_EQ(head().language, Language::Norwegian);
  EXPECT_THAT(*get(address, "", lena).body, HasSubstr(R"(<option value="nb" selected>Norska)"));
}

TEST_F(Facts, AreTakenAwayWhenTheFieldIsEmpty) {
  ASSERT_EQ(send("revision=1&title=Klimat&date=2026-06&previous_year=2022").status, 303);
  ASSERT_EQ(send("revision=2&title=Klimat&date=&previous_year=").status, 303);
  EXPECT_FALSE(head().date);
  EXPECT_FALSE(head().previous);
}

TEST_F(Facts, AreRefusedAtTheFieldAndKept) {
  const auto sent = send("revision=1&title=&date=i+v%C3%A5r&order=0&previous_total=81");
  EXPECT_EQ(sent.status, 422);
  EXPECT_THAT(*sent.body, HasSubstr(R"(id="title-fault">Skriv rapportens titel)"));
  EXPECT_THAT(*sent.body, HasSubstr(R"(id="date-fault")"));
  EXPECT_THAT(*sent.body, HasSubstr(R"(id="order-fault")"));
  EXPECT_THAT(*sent.body, HasSubstr(R"(id="previous_year-fault")"));
  EXPECT_THAT(*sent.body, HasSubstr(R"(value="i vår")"));
  const auto backwards = send("revision=1&title=A&period_from=2026-05-02&period_to=2026-05-01");
  EXPECT_EQ(backwards.status, 422);
  EXPECT_THAT(*backwards.body, HasSubstr(R"(id="period_to-fault">Slutet ligger före)"));
  EXPECT_EQ(head().title, "Klimatspegeln: Björkhaga");
}

TEST_F(Facts, NameAnEarlierYearOfThePreviousEvaluation) {
  for (const auto* year : {"2026", "2031"}) {
    const auto sent = send(std::string("revision=1&title=Klimat&previous_year=") + year);
    EXPECT_EQ(sent.status, 422) << year;
    EXPECT_THAT(*sent.body, HasSubstr(R"(id="previous_year-fault">Den förra utvärderingen ska)"));
    EXPECT_THAT(*sent.body, HasSubstr("som är från 2026"));
  }
  EXPECT_FALSE(head().previous);
  EXPECT_EQ(send("revision=1&title=Klimat&previous_year=2025").status, 303);
  EXPECT_EQ(head().previous->year, 2025);
}

TEST_F(Facts, ThatComeTooLateStandBesideWhatIsSaved) {
  ASSERT_TRUE(
      service::write_head(desk, as(coordinator), {evaluation, R"({"title": "Andras"})", 1}));
  const auto late = send("revision=1&title=Mitt");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr(R"(value="Mitt")"));
  EXPECT_THAT(*late.body, HasSubstr("Nu sparat: Andras"));
  EXPECT_THAT(*late.body, HasSubstr(R"(name="revision" value="2")"));
  EXPECT_EQ(head().title, "Andras");
  EXPECT_EQ(send("revision=2&title=Mitt").status, 303);
  EXPECT_EQ(head().title, "Mitt");
}

TEST_F(Facts, AreWrittenByNobodyWithoutTheRight) {
  const auto eva = browser("eva@example.org");
  EXPECT_EQ(get(address, "", eva).status, 404);
  EXPECT_EQ(post(address, csrf_of(eva) + "&revision=1&title=Mitt", eva).status, 404);
  EXPECT_EQ(head().title, "Klimatspegeln: Björkhaga");
}

}  // namespace
}  // namespace kompass::workspace
