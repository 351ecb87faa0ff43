// SPDX-License-Identifier: EUPL-1.2
// Who gets the information letter, and what it tells of the evaluation.
#include "service/work/letter.hpp"

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ALetter : public WorkInstallation {
 public:
  Result<report::Letter> read_by(const std::string& account,
                                 std::optional<Language> language = {}) {
    return information_letter(desk, as(account), {evaluation, language}, wording);
  }
  void plan(const std::string& text, const std::string& held = "2026-04-12") {
    add(lead, "interviews",
        R"({"role_group": "planners", "people": 4, "held": ")" + held + R"(", "text": ")" + text +
            "\"}");
  }
  std::string people_planned() {
    const auto letter = read_by(contact);
    for (const auto& group : letter->groups) {
      if (group.name.text == "Samhällsplanerare") return group.people;
    }
    return "no such group";
  }

  Wording wording = *Wording::load(shared.root);
};

TEST_F(ALetter, IsForThoseWhoReadTheTeam) {
  for (const auto& account : {contact, evaluator, lead, coordinator}) EXPECT_TRUE(read_by(account));
  for (const auto& account : {contributor, reader}) {
    const auto letter = read_by(account);
    ASSERT_FALSE(letter);
    EXPECT_EQ(letter.problem().kind, Trouble::Denied);
  }
  const auto stranger = account("elsewhere@example.org");
  EXPECT_EQ(read_by(stranger).problem().kind, Trouble::Missing);
}

TEST_F(ALetter, IsInTheLanguageOfTheCountryOrAnother) {
  EXPECT_EQ(read_by(lead)->lang, "sv");
  EXPECT_EQ(read_by(lead, Language::Norwegian)->title, "Evaluering av Björkhaga 2026");
  EXPECT_EQ(read_by(lead)->status, "Påhittad kommun");
}

TEST_F(ALetter, NamesTheEvaluatorsAndOnlyTheAddressOfTheLead) {
  ASSERT_TRUE(write_head(desk, as(lead),
                         {evaluation,
                          R"({"answers_by": "2026-03-12", "evaluators": [{"account": ")" +
                              evaluator + R"(", "organisation": "Norrby kommun", "peer": true}]})",
                          1}));
  const auto letter = *read_by(contact);
  EXPECT_THAT(letter.authors, ElementsAre("Lena Lead", "Eva Evaluator"));
  EXPECT_THAT(letter.people.back().text, HasSubstr("Norrby kommun, kollega"));
  EXPECT_THAT(letter.reach, HasSubstr("lena@example.org"));
  EXPECT_THAT(report::render_json(letter), ::testing::Not(HasSubstr("eva@example.org")));
  EXPECT_EQ(letter.dates.front().text, "senast 12 mars 2026");
}

TEST_F(ALetter, CountsWhoIsPlannedAndNothingOfWhatWasSaid) {
  move_to(State::Visit);
  EXPECT_EQ(people_planned(), "inte planerat");
  plan("");
  plan("", "2026-04-14");
  plan("De berättade.", "2026-05-20");
  EXPECT_EQ(people_planned(), "8");
  EXPECT_EQ(read_by(contact)->dates.at(1).text, "12 april 2026 – 14 april 2026");
}

}  // namespace
}  // namespace kompass::service
