// SPDX-License-Identifier: EUPL-1.2
// What is checked as a report is written, seen on the page of the place it is about.
#include "workspace/writing/words_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class WhatIsWritten : public WordsForTests {
 public:
  // Three people were interviewed, one of whom is quoted.
  void prepare() override {
    move_to(State::Visit);
    interview = add(lead, "interviews", interview_of(3));
    evidence = add(lead, "evidence",
                   R"({"source": "records", "title": "Protokoll", "quote": "Vi mäter allt.",
                       "role_group": "buyers", "criteria": ["1.1.1"]})");
  }
  static std::string interview_of(int people) {
    return R"({"role_group": "buyers", "people": )" + std::to_string(people) +
           R"(, "text": "Sagt.", "criteria": ["1.1.1"]})";
  }
  // The page of 1.1 once this stands in its text; each line break of the text is "\\n".
  std::string with_text(const std::string& words) {
    text_of_sub_area(words);
    return *see(lena, "/text/1.1").body;
  }

  std::string interview, evidence;
};

TEST_F(WhatIsWritten, HasTheRightNumbersOfAreas) {
  const auto name = edition().areas[0].name.only(Language::Swedish);
  EXPECT_THAT(with_text("Se " + name + " (2)."),
              AllOf(HasSubstr("nämns med fel nummer"), HasSubstr("område 2 men är område 1")));
}

TEST_F(WhatIsWritten, HasThePointsOfTheTables) {
  EXPECT_THAT(with_text("Område 1 får 3 poäng."),
              AllOf(HasSubstr("Texten nämner poäng som inte stämmer"),
                    HasSubstr("anger 3 poäng för område 1, men tabellen visar ")));
}

TEST_F(WhatIsWritten, HasNoSuperlativesAgainstThePoints) {
  ASSERT_TRUE(put(lead, at("consensus", "1.1.1"), judgement(0), 1)->part);
  EXPECT_THAT(with_text("Detta är kommunens starkaste område."),
              HasSubstr("område 1 kallas det starkaste med"));
}

TEST_F(WhatIsWritten, HasNoSuperlativesThatPointsSayNothingOf) {
  EXPECT_THAT(with_text("Område 1 Personalförvaltning är bäst i landet."),
              AllOf(HasSubstr("Jämförelsen går längre än poängen"),
                    HasSubstr("område 1 jämförs med andra kommuner")));
}

TEST_F(WhatIsWritten, HasTextUnderItsHeadings) {
  EXPECT_THAT(with_text("Ett stycke.\\n\\n**Styrkor**"),
              HasSubstr("rubriken ”Styrkor” har ingen text under sig"));
}

TEST_F(WhatIsWritten, RestsOnEvidence) {
  add(lead, "findings",
      R"({"kind": "strength", "area": "1", "sub_areas": ["1.1"], "text": "Mål finns"})");
  EXPECT_THAT(*see(lena, "/text/1.1").body, HasSubstr("bygger inte på något underlag"));
}

TEST_F(WhatIsWritten, CitesEvidenceAndCriteriaByForm) {
  const auto done = send(lena, "/text/1.1",
                         "part=findings&key=&revision=&do=save&kind=pair&text=Bra&but=men+inte&"
                         "criteria=1.1.1&evidence=" +
                             evidence);
  EXPECT_EQ(done.status, 303) << *done.body;
  EXPECT_THAT(kept("findings"), AllOf(HasSubstr("\"pair\""), HasSubstr("1.1.1"),
                                      HasSubstr(evidence), HasSubstr("men inte")));
  EXPECT_THAT(*see(lena, "/text/1.1").body,
              AllOf(HasSubstr("men inte"), HasSubstr("1.1.1 · Protokoll"),
                    Not(HasSubstr("bygger inte på något"))));
}

TEST_F(WhatIsWritten, QuotesNoGroupOfFewerThanThree) {
  EXPECT_THAT(*see(lena, "/text/1.1").body, Not(HasSubstr("grupp på färre än tre")));
  ASSERT_TRUE(move(State::Grading, "an interview was counted twice"));
  ASSERT_TRUE(put(lead, at("interviews", interview), interview_of(2), 1)->part);
  EXPECT_THAT(*see(lena, "/text/1.1").body,
              AllOf(HasSubstr("grupp på färre än tre"), HasSubstr("där 2 har intervjuats")));
  EXPECT_THAT(*see(lena, "/text/1.2").body, Not(HasSubstr("grupp på färre än tre")));
}

// An invented municipality may have invented neighbours, so this is one of the register, and graded
// by one.
TEST_F(WhatIsWritten, NamesMunicipalitiesOfTheRegister) {
  const auto made = service::create_evaluation(desk, as(coordinator),
                                               {.association = association,
                                                .country = "SE",
                                                .code = "0115",
                                                .name = {},
                                                .year = 2027,
                                                .edition = "kommunkompassen/2.1",
                                                .title = "Vallentuna"});
  ASSERT_TRUE(made) << made.problem().message();
  evaluation = *made;
  ASSERT_TRUE(service::add_to_team(desk, as(coordinator), {evaluation, lead, service::Role::Lead}));
  ASSERT_TRUE(
      service::add_to_team(desk, as(coordinator), {evaluation, contact, service::Role::Contact}));
  move_to(State::Grading);
  const auto& wide = (*shared.instruments.find("kommunkompassen/2.1"))->edition;
  for (const auto& area : wide.areas) {
    for (const auto& sub_area : area.sub_areas) {
      grade_all(lead, sub_area, 60);
      ASSERT_TRUE(lock(lead, sub_area.code.text));
    }
  }
  base = "/sv/arbete/" + evaluation;
  EXPECT_THAT(with_text("Ett exempel är Helsinborgs kommun."),
              AllOf(HasSubstr("En kommun som nämns finns inte i registret"),
                    HasSubstr("Menas ”Helsingborg”?")));
}

}  // namespace
}  // namespace kompass::workspace
