// SPDX-License-Identifier: EUPL-1.2
#include "core/edition_check.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

LocalText in_swedish(const std::string& text) {
  LocalText local;
  local[Language::Swedish] = text;
  return local;
}

void fill(Criterion& criterion) {
  for (auto* text : {&criterion.question, &criterion.explanation, &criterion.signs.low,
                     &criterion.signs.middle, &criterion.signs.top, &criterion.not_counted}) {
    *text = in_swedish("Text");
  }
  criterion.sources = {SourceId("interview")};
}

// The tiny edition with every text there must be, in Swedish, its only language.
Edition whole_edition() {
  Edition edition = testing::tiny_edition();
  edition.name = edition.label = in_swedish("Namn");
  edition.sources = {{SourceId("interview"), in_swedish("Intervju")}};
  edition.role_groups = {{RoleGroupId("leaders"), in_swedish("Ledning")}};
  edition.perspectives = {
      {PerspectiveId("citizen"), PerspectiveKind::System, in_swedish("Invånare")}};
  edition.ladder = {{*Grade::of_percent(0), in_swedish("Inget"), {}},
                    {*Grade::of_percent(100), in_swedish("Allt"), {}}};
  for (auto& area : edition.areas) {
    area.name = area.short_name = area.explanation = area.general = in_swedish("Text");
    for (auto& sub_area : area.sub_areas) {
      sub_area.name = sub_area.explanation = sub_area.main_question = in_swedish("Text");
      for (auto& criterion : sub_area.criteria) fill(criterion);
    }
  }
  return edition;
}

std::string where_is(std::string_view thing, std::string_view key) {
  return fmt::format("{}: {}", thing, key);
}

// "step 0: name language-missing" for each breach.
std::vector<std::string> breaches(const Edition& edition, Head head = Head::Whole) {
  return mapped(check_edition(edition, where_is, head),
                [](const Finding& finding) { return finding.where + " " + finding.code; });
}

TEST(EditionCheck, AWholeEditionHasNoBreach) {
  EXPECT_THAT(breaches(whole_edition()), IsEmpty());
}

TEST(EditionCheck, NamesOfListsAreThereInEveryLanguage) {
  Edition edition = whole_edition();
  edition.sources[0].name = edition.role_groups[0].name = edition.perspectives[0].name = {};
  edition.ladder[0].name = {};
  EXPECT_THAT(breaches(edition), ElementsAre("step 0: name language-missing",
                                             "source interview: name language-missing",
                                             "role group leaders: name language-missing",
                                             "perspective citizen: name language-missing"));
}

TEST(EditionCheck, ATextOfTheLadderMayBeLeftOutButNotInOneLanguage) {
  Edition edition = whole_edition();
  edition.ladder[1].text[Language::Norwegian] = "Alt";
  EXPECT_THAT(breaches(edition), ElementsAre("step 100: text language-missing"));
}

TEST(EditionCheck, AnEditionDoesNotEndBeforeItBegins) {
  Edition edition = whole_edition();
  edition.valid_from = parse_date("2016-01-01");
  edition.valid_to = parse_date("2015-12-31");
  EXPECT_THAT(breaches(edition), ElementsAre("edition: valid_to period-backwards"));
  edition.valid_to = parse_date("2016");
  EXPECT_THAT(breaches(edition), IsEmpty());
}

TEST(EditionCheck, ALanguageIsDeclaredOnceAndItsLackToldOnce) {
  Edition edition = whole_edition();
  edition.languages = {Language::Swedish, Language::Swedish};
  edition.name = {};
  EXPECT_THAT(breaches(edition),
              ElementsAre("edition: name language-missing", "edition: languages duplicate-id"));
}

TEST(EditionCheck, ALanguageThatCouldNotBeReadIsNoDuplicate) {
  Edition edition = whole_edition();
  edition.languages = {Language::Swedish, Language::Swedish};
  EXPECT_THAT(breaches(edition, Head::Broken), IsEmpty());
}

TEST(EditionCheck, IdsOfListsAreUsedOnce) {
  Edition edition = whole_edition();
  edition.sources.push_back(edition.sources[0]);
  edition.role_groups.push_back(edition.role_groups[0]);
  edition.perspectives.push_back(edition.perspectives[0]);
  EXPECT_THAT(breaches(edition), ElementsAre("source interview: id duplicate-id",
                                             "role group leaders: id duplicate-id",
                                             "perspective citizen: id duplicate-id"));
}

TEST(EditionCheck, ACriterionNamesASourceAndNothingTwice) {
  Edition edition = whole_edition();
  Criterion& criterion = edition.areas[0].sub_areas[0].criteria[0];
  criterion.sources.clear();
  criterion.ask = {RoleGroupId("leaders"), RoleGroupId("leaders")};
  criterion.perspectives = {PerspectiveId("citizen"), PerspectiveId("citizen")};
  EXPECT_THAT(breaches(edition),
              ElementsAre("criterion 1.1.1: sources no-source", "criterion 1.1.1: ask duplicate-id",
                          "criterion 1.1.1: perspectives duplicate-id"));
}

TEST(EditionCheck, ASubAreaHasAMainQuestionUnlessTheEditionSaysOtherwise) {
  Edition edition = whole_edition();
  LocalText& question = edition.areas[0].sub_areas[0].main_question;
  question = {};
  EXPECT_THAT(breaches(edition), ElementsAre("sub-area 1.1: main_question language-missing"));
  edition.main_questions = MainQuestions::Some;
  EXPECT_THAT(breaches(edition), IsEmpty());
  question[Language::Norwegian] = "Hvordan?";
  EXPECT_THAT(breaches(edition), ElementsAre("sub-area 1.1: main_question language-missing"));
}

TEST(EditionCheck, AnAreaThatCouldNotBeReadSilencesTheSum) {
  Edition edition = whole_edition();
  edition.areas[1] = {};
  EXPECT_THAT(breaches(edition), IsEmpty());
}

TEST(RecognitionCheck, IsOfTheEditionAndOfItsCodes) {
  const Edition edition = whole_edition();
  Recognition recognition{.edition = "2", .areas = {{Code("1"), {}}, {Code("1.1"), {}}}};
  recognition.sub_areas = {{Code("1.1"), {}, {}}, {Code("1.9"), {}, {}}};
  const auto findings = check_recognition(recognition, edition, where_is);
  EXPECT_THAT(mapped(findings, &Finding::code),
              ElementsAre("folder-differs", "unknown-code", "unknown-code"));
  EXPECT_EQ(findings[1].where, "recognised area 1.1: code");
  EXPECT_THAT(findings[2].message, HasSubstr("has no sub-area 1.9"));
}

}  // namespace
}  // namespace kompass
