// SPDX-License-Identifier: EUPL-1.2
// Grading by forms: what is saved, what is refused, and that nobody sees another's grade.
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AnyOf;
using ::testing::HasSubstr;

class GradingPages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::Grading);
    eva = browser("eva@example.org");
    address = "/sv/arbete/" + evaluation + "/bedom/" + sub_area().code.text;
  }

  [[nodiscard]] const SubArea& sub_area() { return edition().areas.front().sub_areas.front(); }
  std::string criterion(std::size_t index) { return sub_area().criteria[index].id.text; }

  http::Response save(std::size_t index, const std::string& fields) {
    return post(address + "/" + criterion(index), csrf_of(eva) + "&" + fields, eva);
  }
  std::optional<EvaluatorGrade> saved(std::size_t index) {
    auto part =
        service::read_part(desk, as(evaluator), at("grades", evaluator + ":" + criterion(index)));
    if (!part) return std::nullopt;
    return service::stored<service::Part<EvaluatorGrade>>(std::move(part->item))->value;
  }

  http::Headers eva;
  std::string address;
};

TEST_F(GradingPages, LeadToTheFirstThatIsOpen) {
  const auto led = get("/sv/arbete/" + evaluation + "/bedom", "", eva);
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(api::header_of(led, "Location"), address);
  EXPECT_THAT(*get("/sv/arbete", "", eva).body, HasSubstr("/sv/arbete/" + evaluation + "/bedom"));
}

TEST_F(GradingPages, SaveAStepAndOpenTheNextCriterion) {
  const auto done = save(0, "step=60&was=&percent=&rationale=Anv%C3%A4nds&revision=");
  EXPECT_EQ(done.status, 303);
  ASSERT_TRUE(saved(0));
  EXPECT_EQ(saved(0)->percent->percent(), 60);
  EXPECT_EQ(saved(0)->rationale, "Används");
  const auto page = get(address, "", eva);
  EXPECT_THAT(*page.body, HasSubstr("action=\"" + address + "/" + criterion(1) + "\""));
}

TEST_F(GradingPages, TakeTheWholePercentThatWasTyped) {
  EXPECT_EQ(save(0, "step=60&was=&percent=65&revision=").status, 303);
  EXPECT_EQ(saved(0)->percent->percent(), 65);
  // The step that came with the page says nothing; a step that was chosen anew does.
  EXPECT_EQ(save(0, "step=20&was=65&percent=65&revision=1").status, 303);
  EXPECT_EQ(saved(0)->percent->percent(), 20);
}

TEST_F(GradingPages, KeepAPercentBetweenTwoStepsWhenOnlyTheRationaleChanges) {
  EXPECT_EQ(save(0, "step=60&was=&percent=65&revision=").status, 303);
  EXPECT_EQ(save(0, "step=60&was_step=60&was=65&percent=65&rationale=Nytt&revision=1").status, 303);
  EXPECT_EQ(saved(0)->percent->percent(), 65);
  EXPECT_EQ(saved(0)->rationale, "Nytt");
}

TEST_F(GradingPages, SayWhatIsWrongAndKeepWhatWasTyped) {
  for (const auto* wrong :
       {"percent=165", "percent=-1", "percent=6.5", "percent=", "percent=abc"}) {
    const auto page = save(0, std::string(wrong) + "&was=&rationale=Behåll+mig&revision=");
    EXPECT_EQ(page.status, 422) << wrong;
    EXPECT_THAT(*page.body, HasSubstr("hela procent från 0 till 100")) << wrong;
    EXPECT_THAT(*page.body, HasSubstr("Behåll mig")) << wrong;
    EXPECT_THAT(*page.body, HasSubstr("aria-invalid=\"true\" aria-describedby=\"percent-fault\""))
        << wrong;
    EXPECT_THAT(*page.body, HasSubstr("id=\"percent-fault\">")) << wrong;
  }
  EXPECT_FALSE(saved(0));
}

TEST_F(GradingPages, TellThePointsAsARangeThatClosesAsCriteriaAreGraded) {
  const auto points_of = [&] {
    const auto page = *get(address, "", eva).body;
    const auto from = page.find("id=\"points-now\"");
    return page.substr(from, page.find("</p>", from) - from);
  };
  const auto& all = sub_area().criteria;
  EXPECT_THAT(points_of(), HasSubstr("0 %–100 %."));
  EXPECT_THAT(points_of(), HasSubstr(std::to_string(all.size()) + " kriterier till"));
  for (std::size_t i = 1; i < all.size(); ++i) ASSERT_TRUE(grade(evaluator, criterion(i), 60, ""));
  EXPECT_THAT(points_of(), HasSubstr("Spannet sluts när " + criterion(0) + " är bedömt."));
  ASSERT_TRUE(grade(evaluator, criterion(0), 60, ""));
  EXPECT_THAT(points_of(), HasSubstr(" 60 %."));
  EXPECT_THAT(points_of(), ::testing::Not(HasSubstr("Spannet")));
}

TEST_F(GradingPages, WarnInTheStripOnlyOfWhatIsGraded) {
  EXPECT_THAT(*get(address, "", eva).body,
              ::testing::Not(AnyOf(HasSubstr("1 varning"), HasSubstr(" varningar"))));
  save(0, "percent=60&was=&revision=");
  const auto page = *get(address, "", eva).body;
  EXPECT_THAT(page, HasSubstr("<span>1 varning</span>"));
  EXPECT_THAT(page, HasSubstr(": påbörjat, 1 varning\" aria-current=\"page\""));
}

TEST_F(GradingPages, FillTheFootOfTheStepThatAPercentReachesInto) {
  save(0, "percent=65&was=&revision=");
  const auto page = *get(address, "k=" + criterion(0), eva).body;
  EXPECT_THAT(page, HasSubstr("class=\"ladder-foot\" width=\"30%\""));
}

TEST_F(GradingPages, SayInTheHeadWhichEvaluationTheyAreOfAndWhoSeesThem) {
  const auto page = *get(address, "", eva).body;
  EXPECT_THAT(page, HasSubstr("<p class=\"ctx\"><b>Björkhaga 2026</b>"));
  EXPECT_THAT(page, HasSubstr("som bara du ser tills alla har låst"));
}

TEST_F(GradingPages, ThatACriterionDoesNotApplyNeedsAReason) {
  EXPECT_EQ(save(0, "not_applicable=1&rationale=&was=&percent=&revision=").status, 422);
  EXPECT_EQ(save(0, "not_applicable=1&rationale=Finns+inte&was=&percent=&revision=").status, 303);
  EXPECT_EQ(saved(0)->not_applicable, "Finns inte");
  EXPECT_FALSE(saved(0)->percent);
}

TEST_F(GradingPages, OverwriteNothingThatIsNewer) {
  EXPECT_EQ(save(0, "step=60&was=&percent=&revision=").status, 303);
  const auto late = save(0, "percent=35&was=&rationale=Mitt&revision=");
  EXPECT_EQ(late.status, 409);
  EXPECT_EQ(saved(0)->percent->percent(), 60);
  // What was typed stands beside what is saved, and the next try replaces that.
  EXPECT_THAT(*late.body, HasSubstr("value=\"35\""));
  EXPECT_THAT(*late.body, HasSubstr("Mitt</textarea>"));
  EXPECT_THAT(*late.body, HasSubstr("Sparat nu"));
  EXPECT_THAT(*late.body, HasSubstr("name=\"revision\" value=\"1\""));
}

TEST_F(GradingPages, LeadToEverySubAreaAndSayHowFarItHasCome) {
  save(0, "percent=60&was=&revision=");
  const auto page = *get(address, "", eva).body;
  for (const auto& area : edition().areas) {
    for (const auto& one : area.sub_areas) {
      EXPECT_THAT(page, HasSubstr("aria-label=\"" + one.code.text + " "));
    }
  }
  EXPECT_THAT(page, HasSubstr(": påbörjat, 1 varning\" aria-current=\"page\""));
  EXPECT_THAT(page, HasSubstr("aria-current=\"page\">" + sub_area().code.text + "</a>"));
}

TEST_F(GradingPages, LockWhenAllIsJudged) {
  const std::string lock_address = "/sv/arbete/" + evaluation + "/las/" + sub_area().code.text;
  EXPECT_EQ(post(lock_address, csrf_of(eva), eva).status, 422);
  grade_all(evaluator, sub_area(), 40);
  EXPECT_THAT(*get(address, "", eva).body, HasSubstr(lock_address));
  EXPECT_EQ(post(lock_address, csrf_of(eva), eva).status, 303);
  EXPECT_THAT(*get(address, "", eva).body, HasSubstr("Du har låst"));
  EXPECT_EQ(save(0, "step=60&was=40&percent=40&revision=1").status, 404);
}

TEST_F(GradingPages, ShowNothingOfAnother) {
  const auto before = *get(address, "", eva).body;
  ASSERT_TRUE(grade(lead, criterion(0), 83, "hemligt skäl"));
  EXPECT_EQ(*get(address, "", eva).body, before);
  grade_all(lead, sub_area(), 83);
  ASSERT_TRUE(lock(lead, sub_area().code.text));
  EXPECT_EQ(*get(address, "", eva).body, before);
}

TEST_F(GradingPages, AreThereOnlyForWhoGrades) {
  for (const auto* email : {"kim@example.org", "bo@example.org", "rut@example.org",
                            "cia@example.org", "agnes@example.org"}) {
    EXPECT_EQ(get(address, "", browser(email)).status, 404) << email;
  }
  EXPECT_EQ(get(address).status, 303);
  EXPECT_EQ(get("/sv/arbete/" + evaluation + "/bedom/9.9", "", eva).status, 404);
  EXPECT_EQ(get("/sv/arbete/nothing/bedom/1.1", "", eva).status, 404);
}

}  // namespace
}  // namespace kompass::workspace
