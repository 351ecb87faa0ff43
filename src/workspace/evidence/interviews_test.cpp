// SPDX-License-Identifier: EUPL-1.2
// Planning interviews, writing down what was said, and what is left to ask.
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::InterviewRecord;
using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class InterviewPages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::Visit);
    eva = browser("eva@example.org");
  }
  [[nodiscard]] std::string address(const std::string& rest = "") const {
    return "/sv/arbete/" + evaluation + "/intervjuer" + rest;
  }
  http::Response send(const std::string& rest, const std::string& fields) {
    return post(address(rest), csrf_of(eva) + "&" + fields, eva);
  }
  std::vector<service::Stored<InterviewRecord>> all() {
    std::vector<service::Stored<InterviewRecord>> records;
    const auto list =
        service::list_parts(desk, as(lead), evaluation, *service::find_part_kind("interviews"));
    for (const auto& part : *list) {
      records.push_back(*service::stored<InterviewRecord>(part.item));
    }
    return records;
  }
  http::Headers eva;
};

constexpr auto planned =
    "role_group=planners&people=4&held=2027-03-09&text=&criteria=1.1.2&revision=";

TEST_F(InterviewPages, PlanAnInterviewAndPutItInTheCalendar) {
  EXPECT_EQ(send("/ny", planned).status, 303);
  ASSERT_EQ(all().size(), 1U);
  EXPECT_EQ(all().front().value.people, 4);
  const auto page = *get(address(), "", eva).body;
  EXPECT_THAT(page, HasSubstr("Samhällsplanerare, 4 personer"));
  EXPECT_THAT(page, HasSubstr("9 mars 2027"));
  const auto file = get(address(".ics"), "", eva);
  EXPECT_THAT(std::string(api::header_of(file, "Content-Type")), HasSubstr("text/calendar"));
  EXPECT_THAT(*file.body, HasSubstr("DTSTART;VALUE=DATE:20270309"));
}

// One with two times of a day, on 9 March 2027.
std::string timed(const std::string& group, const std::string& begins, const std::string& ends) {
  return "role_group=" + group + "&people=4&held=2027-03-09&begins=" + begins + "&ends=" + ends +
         "&text=&criteria=&revision=";
}

TEST_F(InterviewPages, HaveATimeOfDay) {
  EXPECT_EQ(send("/ny", timed("planners", "13", "14.30")).status, 303);
  EXPECT_EQ(send("/ny", timed("climate-advisers", "9:30", "")).status, 303);
  const auto page = *get(address(), "", eva).body;
  EXPECT_THAT(page, HasSubstr("9 mars 2027, kl. 13.00–14.30"));
  EXPECT_LT(page.find("kl. 09.30"), page.find("kl. 13.00"));
  EXPECT_THAT(page, Not(HasSubstr("Samtidigt")));
  EXPECT_THAT(*get(address("/fragor/planners"), "", eva).body, HasSubstr("kl. 13.00–14.30"));
  const auto file = *get(address(".ics"), "", eva).body;
  EXPECT_THAT(file, HasSubstr("BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTART;TZID=Europe/Stockholm:20270309T130000\r\n"
                              "DTEND;TZID=Europe/Stockholm:20270309T143000\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTART;TZID=Europe/Stockholm:20270309T093000\r\nSUMMARY"));
}

TEST_F(InterviewPages, SayWhichAreAtTheSameTime) {
  ASSERT_EQ(send("/ny", timed("planners", "13", "14.30")).status, 303);
  ASSERT_EQ(send("/ny", timed("climate-advisers", "14.30", "15")).status, 303);
  EXPECT_THAT(*get(address(), "", eva).body, Not(HasSubstr("Samtidigt")));
  ASSERT_EQ(send("/ny", timed("climate-advisers", "14", "15")).status, 303);
  EXPECT_THAT(*get(address(), "", eva).body,
              HasSubstr("Samtidigt som en annan intervju: Samhällsplanerare"));
}

TEST_F(InterviewPages, QuestionADayOutsideTheVisitAndSaveIt) {
  ASSERT_EQ(send("/ny", planned).status, 303);
  EXPECT_THAT(*get(address(), "", eva).body, Not(HasSubstr("utanför besöket")));
  const auto lena = browser("lena@example.org");
  const auto revision =
      service::read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision;
  ASSERT_EQ(post("/sv/arbete/" + evaluation + "/uppgifter",
                 csrf_of(lena) + "&language=sv&title=K&visit_from=2027-03-10&visit_to=2027-03-11" +
                     "&revision=" + std::to_string(revision),
                 lena)
                .status,
            303);
  const std::string words = "Dagen ligger utanför besöket, 10 mars 2027 – 11 mars 2027.";
  EXPECT_THAT(*get(address(), "", eva).body, HasSubstr(words));
  EXPECT_THAT(*get(address("/" + all().front().item.key), "", eva).body,
              AllOf(HasSubstr(words), HasSubstr(R"(aria-describedby="held-hint held-ask")")));
  const auto undated = "role_group=planners&people=4&held=&text=&criteria=&revision=";
  ASSERT_EQ(send("/ny", undated).status, 303);
  const auto page = *get(address(), "", eva).body;
  EXPECT_EQ(page.find(words), page.rfind(words));
}

TEST_F(InterviewPages, RefuseTimesThatCannotBe) {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"25", ""}, {"nio", ""}, {"10", "9"}, {"", "10"}};
  for (const auto& [begins, ends] : wrong) {
    const auto page = send("/ny", timed("planners", begins, ends));
    EXPECT_EQ(page.status, 422) << begins << " " << ends;
    EXPECT_THAT(*page.body, HasSubstr("value=\"" + begins + "\"")) << begins;
  }
  const auto dayless =
      send("/ny", "role_group=planners&people=4&held=2027-03&begins=9&text=&revision=");
  EXPECT_THAT(*dayless.body, HasSubstr("Skriv vilken dag klockslaget gäller"));
  EXPECT_TRUE(all().empty());
}

TEST_F(InterviewPages, OfBeforeTimesWereKeptAreRead) {
  add(lead, "interviews", R"({"role_group": "planners", "people": 4, "held": "2027-03-09"})");
  EXPECT_FALSE(all().front().value.begins);
  EXPECT_THAT(*get(address(), "", eva).body, HasSubstr("<span>9 mars 2027</span>"));
  EXPECT_THAT(*get(address(".ics"), "", eva).body, HasSubstr("DTSTART;VALUE=DATE:20270309"));
}

TEST_F(InterviewPages, AreHeardOnceSomethingIsWrittenDown) {
  const std::string guide = address("/fragor/climate-advisers");
  EXPECT_THAT(*get(guide, "", eva).body, HasSubstr("<b>1.1.2</b>"));
  EXPECT_EQ(send("/ny", "role_group=planners&people=4&held=&text=&criteria=1.1.2&revision=").status,
            303);
  EXPECT_THAT(*get(guide, "", eva).body, HasSubstr("<b>1.1.2</b>"));
  EXPECT_THAT(*get(address("/tackning"), "", eva).body, HasSubstr("class=\"sq half\""));
  const std::string one = "/" + all().front().item.key;
  EXPECT_EQ(send(one,
                 "role_group=planners&people=4&held=&text=De+har+%231.1.3&criteria=1.1.2&"
                 "revision=1")
                .status,
            303);
  EXPECT_EQ(all().front().value.criteria.size(), 2U);
  EXPECT_THAT(*get(guide, "", eva).body, Not(HasSubstr("<b>1.1.2</b>")));
  const auto matrix = *get(address("/tackning"), "", eva).body;
  EXPECT_THAT(matrix, HasSubstr("class=\"sq done\"></i><span class=\"vh\">har berättat"));
  EXPECT_THAT(matrix, Not(HasSubstr("class=\"sq half\"></i><span class=\"vh\">")));
}

TEST_F(InterviewPages, GuideToWhatTheTeamHasNotedToAskTheGroup) {
  const auto guide = [&](const std::string& group) {
    return *get(address("/fragor/" + group), "", eva).body;
  };
  add(lead, "team_notes",
      R"({"text": "Vem äger <planen>? #1.1.2 @planerare", "criteria": ["1.1.2"],
          "role_groups": ["planners"]})");
  add(lead, "team_notes", R"({"text": "Till ingen", "criteria": ["1.1.2"]})");
  add(lead, "private_notes", R"({"text": "Bara min", "role_groups": ["planners"]})");
  EXPECT_THAT(guide("planners"),
              AllOf(HasSubstr("Att fråga enligt de gemensamma anteckningarna"),
                    HasSubstr("Vem äger &lt;planen&gt;?"), HasSubstr("Lena Lead"),
                    Not(HasSubstr("Till ingen")), Not(HasSubstr("Bara min")),
                    Not(HasSubstr("Gruppen har berättat om"))));
  EXPECT_THAT(guide("buyers"), Not(HasSubstr("gemensamma anteckningarna")));
  ASSERT_EQ(send("/ny", "role_group=planners&people=4&text=Sagt+%231.1.2&revision=").status, 303);
  EXPECT_THAT(guide("planners"),
              AllOf(HasSubstr("Vem äger"), HasSubstr("Gruppen har berättat om 1.1.2")));
}

TEST_F(InterviewPages, ShowTheTimesOfTheFormAsTheLanguageWritesThem) {
  ASSERT_EQ(send("/ny", timed("planners", "9:30", "11")).status, 303);
  const std::string one = "/" + all().front().item.key;
  EXPECT_THAT(*get(address(one), "", eva).body, HasSubstr(R"(value="09.30")"));
  EXPECT_THAT(*get("/en/arbete/" + evaluation + "/intervjuer" + one, "", eva).body,
              HasSubstr(R"(value="09:30")"));
}

TEST_F(InterviewPages, SayWhatIsWrongAndKeepWhatWasTyped) {
  const std::vector<std::pair<std::string, std::string>> faults{
      {"role_group=&people=4", "role_group"},
      {"role_group=planners&people=0", "people"},
      {"role_group=planners&people=m%C3%A5nga", "people"},
      {"role_group=planners&people=4&held=snart", "held"},
      {"role_group=planners&people=4&criteria=9.9.9", "criteria"}};
  for (const auto& [wrong, field] : faults) {
    const auto page = send("/ny", wrong + "&text=Beh%C3%A5ll+mig&revision=");
    EXPECT_EQ(page.status, 422) << wrong;
    EXPECT_THAT(*page.body, HasSubstr("role=\"alert\" id=\"" + field + "-fault\">")) << wrong;
    EXPECT_THAT(*page.body, HasSubstr("Behåll mig")) << wrong;
  }
  EXPECT_TRUE(all().empty());
}

TEST_F(InterviewPages, KeepWhatCameTooLateBesideTheOther) {
  ASSERT_EQ(send("/ny", planned).status, 303);
  const std::string one = "/" + all().front().item.key;
  const std::string first = "role_group=planners&people=5&held=&text=F%C3%B6rst&revision=1";
  EXPECT_EQ(send(one, first).status, 303);
  const auto late = send(one, "role_group=planners&people=6&held=&text=Sedan&revision=1");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Sedan</textarea>"));
  EXPECT_THAT(*late.body, HasSubstr("Först"));
  EXPECT_EQ(all().front().value.people, 5);
  EXPECT_EQ(send(one + "/ta-bort", "revision=1").status, 409);
  EXPECT_EQ(send(one + "/ta-bort", "revision=2").status, 303);
  EXPECT_TRUE(all().empty());
}

TEST_F(InterviewPages, AreConfidential) {
  ASSERT_EQ(send("/ny", planned).status, 303);
  for (const auto* email : {"kim@example.org", "bo@example.org", "rut@example.org",
                            "cia@example.org", "agnes@example.org"}) {
    for (const auto* rest : {"", ".ics", "/ny", "/tackning", "/fragor/planners"}) {
      EXPECT_EQ(get(address(rest), "", browser(email)).status, 404) << email << rest;
    }
  }
}

}  // namespace
}  // namespace kompass::workspace
