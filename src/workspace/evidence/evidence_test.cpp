// SPDX-License-Identifier: EUPL-1.2
// Evidence listed, changed and taken away, and what of it stands on the grading page.
#include <algorithm>

#include "service/demo/evaluations.hpp"
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::HasSubstr;
using ::testing::Not;

class EvidencePages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::DeskWork);
    eva = browser("eva@example.org");
  }
  [[nodiscard]] std::string address(const std::string& rest = "") const {
    return "/sv/arbete/" + evaluation + "/underlag" + rest;
  }
  http::Response send(const std::string& rest, const std::string& fields) {
    return post(address(rest), csrf_of(eva) + "&" + fields, eva);
  }
  std::vector<service::Stored<service::Part<Evidence>>> all() {
    std::vector<service::Stored<service::Part<Evidence>>> found;
    const auto list =
        service::list_parts(desk, as(lead), evaluation, *service::find_part_kind("evidence"));
    for (const auto& part : *list) {
      found.push_back(*service::stored<service::Part<Evidence>>(part.item));
    }
    return found;
  }
  std::string key() { return all().front().item.key; }

  static constexpr auto plan =
      "source=records&title=Klimatplan&locator=s.+4&dated=2024&corrected=2026-05-01&criteria=1.1.1&"
      "more=2.1.1&revision=";
  http::Headers eva;
};

TEST_F(EvidencePages, ListWhatWasFoundUnderEachSubAreaItSpeaksTo) {
  EXPECT_THAT(*get(address(), "", eva).body, HasSubstr("0 underlag"));
  const auto done = send("/1.1", plan);
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(api::header_of(done, "Location"), address() + "#s1-1");
  const auto page = *get(address(), "", eva).body;
  EXPECT_THAT(page, HasSubstr(address("/1.1/" + key())));
  EXPECT_THAT(page, HasSubstr(address("/2.1/" + key())));
}

TEST_F(EvidencePages, TellTheSourceAndLeadToAnAddress) {
  ASSERT_EQ(send("/1.1",
                 "source=records&title=Sidan&locator=https%3A%2F%2Fexample.org%2Fa&"
                 "criteria=1.1.1&revision=")
                .status,
            303);
  const auto page = *get(address(), "", eva).body;
  EXPECT_THAT(page, HasSubstr("href=\"https://example.org/a\" rel=\"external noopener"));
  const auto& sources = edition().sources;
  const auto source = std::ranges::find(sources, SourceId("records"), &Source::id);
  const std::string name(source->name.in(Language::Swedish).text);
  EXPECT_THAT(page, HasSubstr("<span>" + name + "</span>"));
}

TEST_F(EvidencePages, ChangeAPieceAndLoseNothingOfIt) {
  ASSERT_EQ(send("/1.1", plan).status, 303);
  const auto form = *get(address("/1.1/" + key()), "", eva).body;
  EXPECT_THAT(form, HasSubstr("value=\"Klimatplan\""));
  EXPECT_THAT(form, HasSubstr("value=\"2026-05-01\""));
  EXPECT_THAT(form, HasSubstr("value=\"2.1.1\""));
  EXPECT_EQ(send("/1.1/" + key(),
                 "source=records&title=Energiplan&corrected=2026-05-01&"
                 "criteria=1.1.1&more=2.1.1&revision=1&next=%2Fsv%2Farbete")
                .status,
            303);
  const auto changed = all().front().value;
  EXPECT_EQ(changed.title, "Energiplan");
  EXPECT_EQ(changed.criteria.size(), 2U);
  EXPECT_TRUE(changed.corrected);
}

TEST_F(EvidencePages, KeepWhatCameTooLateBesideTheOther) {
  ASSERT_EQ(send("/1.1", plan).status, 303);
  const std::string one = "/1.1/" + key();
  EXPECT_EQ(send(one, "source=records&title=Andra&criteria=1.1.1&revision=1").status, 303);
  const auto late = send(one, "source=records&title=Tredje&criteria=1.1.1&revision=1");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("value=\"Tredje\""));
  EXPECT_THAT(*late.body, HasSubstr("Andra"));
  EXPECT_EQ(all().front().value.title, "Andra");
  EXPECT_EQ(send(one + "/ta-bort", "revision=1").status, 409);
  EXPECT_EQ(send(one + "/ta-bort", "revision=2").status, 303);
  EXPECT_TRUE(all().empty());
  const auto gone = send(one, "source=records&title=Kvar&criteria=1.1.1&revision=2");
  EXPECT_EQ(gone.status, 409);
  EXPECT_THAT(*gone.body, HasSubstr("value=\"Kvar\""));
  EXPECT_THAT(*gone.body, HasSubstr("action=\"" + address("/1.1") + "\""));
}

TEST_F(EvidencePages, SayWhatIsWrongAndKeepWhatWasTyped) {
  // What is wrong, and the field that it is told at; none where it is the form's.
  const std::vector<std::pair<std::string, std::string>> faults{
      {"source=&title=A&criteria=1.1.1", "source"},
      {"source=records&title=+&criteria=1.1.1", "title"},
      {"source=records&title=A&dated=i+fjol&criteria=1.1.1", "dated"},
      {"source=records&title=A&corrected=nyss&criteria=1.1.1", "corrected"},
      {"source=records&title=A", "criteria"},
      {"source=records&title=A&more=9.9.9", "more"},
      {"source=records&title=A&criteria=1.1.1&quote=Sagt", ""}};
  for (const auto& [wrong, field] : faults) {
    const auto page = send("/1.1", wrong + "&note=Beh%C3%A5ll+mig&revision=");
    EXPECT_EQ(page.status, 422) << wrong;
    EXPECT_THAT(*page.body, HasSubstr(field.empty() ? "<p class=\"fault\" role=\"alert\">"
                                                    : "role=\"alert\" id=\"" + field + "-fault\">"))
        << wrong;
    EXPECT_THAT(*page.body, HasSubstr("Behåll mig")) << wrong;
  }
  EXPECT_TRUE(all().empty());
}

TEST_F(EvidencePages, AreThereForWhoWorksWithIt) {
  ASSERT_EQ(send("/1.1", plan).status, 303);
  const auto seen = get(address(), "", browser("cia@example.org"));
  EXPECT_EQ(seen.status, 200);
  EXPECT_THAT(*seen.body, Not(HasSubstr(address("/1.1/" + key()))));
  EXPECT_EQ(get(address("/1.1"), "", browser("cia@example.org")).status, 404);
  for (const auto* email : {"kim@example.org", "rut@example.org", "agnes@example.org"}) {
    EXPECT_EQ(get(address(), "", browser(email)).status, 404) << email;
  }
}

class BesideTheCriteria : public EvidencePages {
 public:
  void publish_earlier(int year, const std::string& name = "Björkhaga") {
    const auto* file = *shared.instruments.find("klimatspegeln/1");
    Evaluation earlier = service::invented_evaluation(file->edition, 1, 1);
    earlier.municipality = {"SE", "9901", name, ""};
    earlier.year = year;
    earlier.texts.push_back({.kind = TextKind::SubAreas,
                             .area = Code("1"),
                             .covers = {Code("1.1")},
                             .text = "Målen <fanns> *redan*."});
    Scores scores = score(file->edition, earlier, Missing::Refuse);
    ASSERT_TRUE(service::publish_first(store, {std::move(earlier), file, std::move(scores)},
                                       {"test", "evaluation.publish"}));
  }
  [[nodiscard]] std::string grading() {
    move_to(State::Grading);
    return *get("/sv/arbete/" + evaluation + "/bedom/1.1", "k=1.1.1", eva).body;
  }
};

TEST_F(BesideTheCriteria, StandsWhatTheMunicipalitySaysItself) {
  add(contact, "self_description", R"({"sub_area": "1.1", "text": "Vi har <b>mål"})", "1.1");
  EXPECT_THAT(grading(), HasSubstr("Vi har &lt;b&gt;mål"));
}

TEST_F(BesideTheCriteria, StandsWhatTheLastPublishedEvaluationSays) {
  publish_earlier(2020);
  publish_earlier(2023);
  publish_earlier(2024, "Annanstans");
  const auto page = grading();
  EXPECT_THAT(page, HasSubstr("Förra gången, 2023"));
  EXPECT_THAT(page, HasSubstr("Målen &lt;fanns&gt; <em>redan</em>"));
  EXPECT_THAT(page, HasSubstr("av 20 poäng, "));
}

TEST_F(BesideTheCriteria, StandsTheEvaluationThatIsNamedAsTheOneBefore) {
  publish_earlier(2020);
  publish_earlier(2023);
  const auto there = service::read_evaluation(desk, as(lead), evaluation);
  ASSERT_TRUE(service::write_head(
      desk, as(lead),
      {evaluation, R"({"previous": {"year": 2020}})", there->evaluation.item.revision}));
  EXPECT_THAT(grading(), HasSubstr("Förra gången, 2020"));
}

TEST_F(BesideTheCriteria, StandsNothingOfAnEvaluationThatIsNotThere) {
  EXPECT_THAT(grading(), Not(HasSubstr("Förra gången")));
}

TEST_F(BesideTheCriteria, StandsThatNothingIsWrittenOfWhatIsSaid) {
  add(lead, "interviews",
      R"({"role_group": "planners", "people": 3, "text": "Görs", "criteria": ["1.1.1"]})");
  const auto page = grading();
  EXPECT_THAT(page, HasSubstr("sagt men inte skrivet"));
  EXPECT_THAT(page, HasSubstr("Sagt och skrivet skiljer sig"));
  EXPECT_THAT(page, HasSubstr("Samhällsplanerare, 3 personer"));
}

TEST_F(BesideTheCriteria, StandsThatWhatIsWrittenIsOnlyPlans) {
  ASSERT_EQ(send("/1.1", "source=records&title=Plan&plan_only=1&criteria=1.1.1").status, 303);
  EXPECT_THAT(grading(), HasSubstr("bara planer"));
}

TEST_F(BesideTheCriteria, StandsThatASaidThingIsWrittenOnlyAsAPlan) {
  ASSERT_EQ(send("/1.1", "source=records&title=Plan&plan_only=1&criteria=1.1.1").status, 303);
  add(lead, "interviews",
      R"({"role_group": "planners", "people": 3, "text": "Görs", "criteria": ["1.1.1"]})");
  EXPECT_THAT(grading(), HasSubstr("sagt, men skrivet bara som plan"));
}

TEST_F(BesideTheCriteria, StandsNoInterviewThatIsOnlyPlanned) {
  add(lead, "interviews", R"({"role_group": "planners", "people": 3, "criteria": ["1.1.1"]})");
  EXPECT_THAT(grading(), Not(HasSubstr("sagt men inte skrivet")));
}

}  // namespace
}  // namespace kompass::workspace
