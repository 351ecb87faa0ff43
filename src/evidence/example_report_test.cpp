// SPDX-License-Identifier: EUPL-1.2
// What must come out of the published report, where it lies beside the repository.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "base/file.hpp"
#include "evidence/example_edition.hpp"
#include "evidence/reading_as_text.hpp"

namespace kompass::evidence {
namespace {

using ::testing::ElementsAre;

std::string path_of(const std::string& name) {
  return shared_folder() + "/reports/" + name;
}

// The example is published by others and not ours to ship, so it may be absent.
const std::vector<std::string>& examples_there() {
  static const auto there = []() -> std::vector<std::string> {
    const std::string name = "vallentuna-2019.txt";
    if (std::filesystem::exists(path_of(name)) && whole_register()) return {name};
    std::cerr << path_of(name) << " is not here, so what it gives is not tested\n";
    return {};
  }();
  return there;
}

// The reading, once.
const ReadReport& reading_of_example(const std::string& name) {
  static const auto municipalities = whole_register();
  static const PlaceNames places(*municipalities);
  static const auto text = read_file(path_of(name), 1'000'000);
  static const auto read =
      read_printed_report(*text, name, {edition_2_1(), recognition_2_1(), places});
  return read;
}

class ExampleReport : public ::testing::TestWithParam<std::string> {
 protected:
  static const ReadReport& example() { return reading_of_example(GetParam()); }
  static const Evaluation& evaluation() { return example().evaluation; }
  static std::size_t findings(std::string_view code) {
    return static_cast<std::size_t>(std::ranges::count(example().findings, code, &Finding::code));
  }
};

TEST_P(ExampleReport, PrintsWhatWasReadWhenAsked) {
  if (std::getenv("KOMPASS_PRINT") != nullptr) std::cout << reading_as_text(example());
}

TEST_P(ExampleReport, HasItsFrontPage) {
  const auto& e = evaluation();
  EXPECT_EQ(e.municipality.code, "0115");
  EXPECT_EQ(e.municipality.official_name, "Vallentuna kommun");
  EXPECT_EQ(e.year, 2019);
  EXPECT_EQ(e.date, (Date{2019, 4, 9}));
  EXPECT_EQ(e.edition.text(), "kommunkompassen/2.1");
  ASSERT_EQ(e.evaluators.size(), 2u);
  EXPECT_EQ(e.evaluators[0].organisation, "SKL");
  EXPECT_EQ(e.evaluators[1].organisation, "Orust kommun");
  for (const auto& evaluator : e.evaluators) {
    EXPECT_TRUE(std::ranges::any_of(evaluator.name, [](char c) { return c >= 'a' && c <= 'z'; }));
  }
}

TEST_P(ExampleReport, HasItsSummary) {
  const auto& e = evaluation();
  EXPECT_EQ(e.order, 2);
  EXPECT_EQ(e.interviews.people, 20);
  ASSERT_TRUE(e.previous);
  EXPECT_EQ(e.previous->year, 2017);
  EXPECT_EQ(e.period.from, (Date{2019, 2, 0}));
  EXPECT_EQ(e.period.to, (Date{2019, 2, 0}));
  ASSERT_EQ(e.stated_populations.size(), 2u);
  EXPECT_THAT(e.stated_populations[0].text, ::testing::EndsWith("2016-18"));
  EXPECT_THAT(e.stated_populations[1].text, ::testing::EndsWith("2016-2019"));
}

TEST_P(ExampleReport, HasAllItsFigures) {
  const auto& printed = evaluation().printed;
  std::vector<int> areas, boxes;
  for (const auto& row : printed.areas) {
    areas.push_back(row.points.value_or(-1));
    boxes.push_back(row.box_points.value_or(-1));
    EXPECT_EQ(row.max, 100);
    EXPECT_EQ(row.percent, row.points);
  }
  EXPECT_THAT(areas, ElementsAre(72, 75, 84, 76, 85, 70, 62, 79));
  EXPECT_EQ(boxes, areas);
  ASSERT_EQ(printed.sub_areas.size(), 45u);
  for (const auto& row : printed.sub_areas) {
    EXPECT_TRUE(row.points && row.max && row.percent) << row.code.text;
  }
  EXPECT_EQ(printed.total.points, std::nullopt);
}

TEST_P(ExampleReport, HasStrengthsImprovementsAndPairs) {
  std::map<FindingKind, int> count;
  std::string single;
  for (const auto& found : evaluation().findings) {
    ++count[found.kind];
    if (found.kind == FindingKind::Pair && found.area.text == "3") single = found.but;
  }
  EXPECT_EQ(count[FindingKind::Pair], 4);
  EXPECT_EQ(count[FindingKind::Strength] + count[FindingKind::Pair], 67);
  EXPECT_EQ(count[FindingKind::Improvement] + count[FindingKind::Pair], 39);
  EXPECT_THAT(single, ::testing::HasSubstr("resurserna"));
  EXPECT_EQ(findings("pair-without-strength"), 1u);
}

TEST_P(ExampleReport, HasExactlyItsRoleModels) {
  std::map<std::string, int> passages;
  for (const auto& model : evaluation().role_models) ++passages[model.municipality->name];
  EXPECT_THAT(passages, ElementsAre(std::pair("Eskilstuna", 1), std::pair("Haninge", 1),
                                    std::pair("Helsingborg", 4), std::pair("Kävlinge", 1),
                                    std::pair("Luleå", 1), std::pair("Norrtälje", 1),
                                    std::pair("Tranås", 1)));
  const auto& models = evaluation().role_models;
  const auto eskilstuna = std::ranges::find_if(
      models, [](const RoleModel& model) { return model.municipality->name == "Eskilstuna"; });
  EXPECT_EQ(eskilstuna->area.text, "6");
  EXPECT_EQ(eskilstuna->sub_area, Code("6.1"));
}

TEST_P(ExampleReport, HasItsKeyFacts) {
  const auto& facts = evaluation().key_facts;
  const auto inhabitants = std::ranges::find(facts, "Invånare", &KeyFact::label);
  ASSERT_NE(inhabitants, facts.end());
  EXPECT_EQ(inhabitants->value, "33 432");
  EXPECT_EQ(inhabitants->as_of, (Date{2018, 12, 31}));
  EXPECT_TRUE(std::ranges::any_of(facts, [](const KeyFact& fact) { return fact.value == "+257"; }));
}

TEST_P(ExampleReport, FlagsTheFiveAreasThatDoNotAddUpAndNothingElseIsWrong) {
  EXPECT_EQ(findings("parts-do-not-add-up"), 5u);
  EXPECT_EQ(findings("printed-disagreement"), 0u);
  EXPECT_EQ(findings("area-box-differs"), 0u);
  EXPECT_EQ(findings("row-missing"), 0u);
  EXPECT_EQ(findings("row-unreadable"), 0u);
  EXPECT_EQ(findings("heading-unknown"), 0u);
  EXPECT_FALSE(any_error(example().findings));
  for (const auto& finding : example().findings) {
    if (finding.code != "parts-do-not-add-up") continue;
    EXPECT_THAT(finding.where, ::testing::StartsWith("vallentuna-2019.txt:"));
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ExampleReport);
INSTANTIATE_TEST_SUITE_P(Published, ExampleReport, ::testing::ValuesIn(examples_there()),
                         [](const auto& report) { return std::to_string(report.index); });

}  // namespace
}  // namespace kompass::evidence
