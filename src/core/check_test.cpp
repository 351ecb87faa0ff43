// SPDX-License-Identifier: EUPL-1.2
#include "core/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Edition named_edition() {
  Edition edition = an_edition({{"1.1", 100, {1}}, {"2.1", 100, {1}}});
  edition.areas[0].name[Language::Swedish] = "Styrning";
  edition.areas[1].name[Language::Swedish] = "Kommunen som arbetsgivare";
  return edition;
}

std::vector<std::string> codes(const Evaluation& evaluation,
                               const Edition& edition = named_edition(),
                               const Register& municipalities = {}) {
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  const Recognition recognition;
  std::vector<std::string> codes;
  for (const auto& finding : check({edition, recognition, evaluation, scores, municipalities})) {
    codes.push_back(finding.code);
  }
  return codes;
}

Evaluation printed_with_text(const std::string& text) {
  Evaluation evaluation = an_evaluation().printed("1", 84).printed("2", 85).build();
  evaluation.printed.total.points = 169;
  evaluation.texts.push_back({TextKind::Summary, Code("1"), {}, text});
  return evaluation;
}

TEST(CheckText, AWrongAreaNumberIsFoundAndARightOneIsNot) {
  EXPECT_THAT(codes(printed_with_text("Bäst är ”kommunen som arbetsgivare” (1).")),
              ElementsAre("wrong-area-number"));
  EXPECT_THAT(codes(printed_with_text("Se område 1, ”Kommunen som arbetsgivare”.")),
              ElementsAre("wrong-area-number"));
  EXPECT_THAT(codes(printed_with_text("Se ”kommunen som arbetsgivare” (2) och styrning (1).")),
              IsEmpty());
}

TEST(CheckText, PointsInTextAreHeldAgainstThoseShown) {
  EXPECT_THAT(codes(printed_with_text("Område 2 får 58 poäng.")), ElementsAre("wrong-points"));
  EXPECT_THAT(codes(printed_with_text("Område 2 får 85 poäng av 100 poäng.")), IsEmpty());
}

TEST(CheckText, SuperlativesAreHeldAgainstPoints) {
  EXPECT_THAT(codes(printed_with_text("Detta är kommunens starkaste område.")),
              ElementsAre("superlative-against-points"));
  EXPECT_THAT(codes(printed_with_text("Område 2 är kommunens starkaste område.")), IsEmpty());
}

TEST(CheckPopulations, OfOneAverageMustAgree) {
  Evaluation evaluation = printed_with_text("");
  evaluation.stated_populations = {{"2016-18", "a"}, {"2016-2019", "b"}};
  EXPECT_THAT(codes(evaluation), ElementsAre("populations-disagree"));
  evaluation.stated_populations = {{"alla kommuner 2016-18", "a"},
                                   {"Genomsnittet av alla kommuner 2016 – 2018", "b"}};
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

TEST(CheckPopulations, AComparisonGroupSaysWhoIsInIt) {
  Evaluation evaluation = printed_with_text("");
  evaluation.comparison_group = {"alla kommuner i länet", "lanet-2026"};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.comparison_group = {"", ""};
  EXPECT_THAT(codes(evaluation), ElementsAre("group-without-population"));
  evaluation.comparison_group = {"alla kommuner i länet", "../lanet"};
  EXPECT_THAT(codes(evaluation), ElementsAre("group-average"));
}

TEST(CheckPopulations, InRunningTextAreThoseOfMunicipalities) {
  Evaluation evaluation = printed_with_text(
      "Genomsnittet av alla kommuner 2016–18 är känt. Genomsnittet för sjukfrånvaron 2014–2017.");
  evaluation.stated_populations = {{"2016-2018", "a"}};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  for (const char* text : {"Det är över genomsnittet av utvärderade kommuner 2016–2019.",
                           "Snittet för alla kommuner 2016–2019 är lägre."}) {
    evaluation.texts[0].text = text;
    EXPECT_THAT(codes(evaluation), ElementsAre("populations-disagree")) << text;
  }
}

TEST(CheckPrinted, AFigurePrintedTwiceIsOne) {
  Evaluation evaluation = printed_with_text("");
  evaluation.printed.areas[0].percent = 84;
  evaluation.printed.areas[0].box_points = 84;
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.printed.areas[0].percent = 60;
  evaluation.printed.areas[0].box_points = 83;
  EXPECT_THAT(codes(evaluation), ElementsAre("area-box-differs", "printed-disagreement"));
}

TEST(CheckHeadings, ThatStandForARowAreWordedAsTheEdition) {
  Edition edition = named_edition();
  edition.areas[0].sub_areas[0].name[Language::Swedish] = "Tydliga politiska mål";
  const auto headed = [&](const std::string& text) {
    return codes(printed_with_text(text + "\n\nText."), edition);
  };
  for (const char* text :
       {"**1.1 Politiska planer**\n\nText.", "**Tydliga politiska målen**\nText.",
        "- **Område 2: Kommunen som arbetstagare.** Text.", "**1. Kommunen som arbetsgivare**"}) {
    EXPECT_THAT(headed(text), ElementsAre("heading-differs")) << text;
  }
  EXPECT_THAT(headed("## Komunen som arbetsgivare"),
              ElementsAre("heading-differs", "heading-in-text"));
  for (const char* text : {"**1.1 Tydliga politiska mål**", "**Tydliga politiska mål:** Text.",
                           "**Efteråt.** Text.", "**3 råd till kommunen**", "Ett **ord** här.",
                           "**2 Kommunen som arbetsgivare**", "**1.1**", "**Målen**"}) {
    EXPECT_THAT(headed(text), IsEmpty()) << text;
  }
}

TEST(CheckForm, AnInventedMunicipalityMayNotBeARealOne) {
  const Register real{{{"SE", "0115", "Vallentuna", ""}}};
  Evaluation evaluation = printed_with_text("");
  evaluation.municipality = {"SE", "0115", "Vallentuna", ""};
  EXPECT_THAT(codes(evaluation, named_edition(), real), IsEmpty());
  evaluation.invented = true;
  EXPECT_THAT(codes(evaluation, named_edition(), real), ElementsAre("invented-is-real"));
}

TEST(CheckForm, UnknownCodesPairsAndFiguresWithoutAlt) {
  Evaluation evaluation = printed_with_text("");
  evaluation.findings.push_back({FindingKind::Pair, Code("9"), {}, "Styrka", ""});
  evaluation.figures.push_back({.id = "f", .media_type = "image/svg+xml"});
  EXPECT_THAT(codes(evaluation),
              ElementsAre("unknown-code", "pair-without-but", "figure-without-alt", "figure-type"));
}

TEST(CheckForm, WhiteSpaceIsNoText) {
  Evaluation evaluation = printed_with_text("");
  evaluation.findings = {{FindingKind::Pair, Code("1"), {}, "\n ", " "}};
  evaluation.figures = {{.id = "f", .media_type = "image/png", .alt = " \t"}};
  evaluation.comparison_group = {" ", ""};
  EXPECT_THAT(codes(evaluation), ElementsAre("finding-without-text", "pair-without-but",
                                             "figure-without-alt", "group-without-population"));
  Average average;
  average.population[Language::Swedish] = "  ";
  EXPECT_EQ(check_average(average).size(), 1U);
  average.population[Language::Swedish] = "alla utvärderade 2019";
  EXPECT_THAT(check_average(average), IsEmpty());
}

TEST(CheckForm, ABlankReasonIsNoneAndTheCriterionCounts) {
  const Edition edition = an_edition({{"1.1", 100, {1, 1}}});
  const auto points = [&](const std::string& reason) {
    const auto evaluation =
        an_evaluation().agreed("1.1.1", 100).not_applicable("1.1.2", reason).build();
    return score(edition, evaluation, Missing::AsInterval).total.exact();
  };
  EXPECT_EQ(points("Finns inte här."), Exact(100));
  EXPECT_EQ(points("  "), std::nullopt);
}

TEST(CheckForm, TheEvaluationBeforeIsEarlier) {
  Evaluation evaluation = printed_with_text("");
  evaluation.previous = {.year = evaluation.year - 3};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.previous->year = evaluation.year;
  EXPECT_THAT(codes(evaluation), ElementsAre("previous-not-earlier"));
}

TEST(CheckForm, ACoatOfArmsSaysWhenItWasFixed) {
  Evaluation evaluation = printed_with_text("");
  evaluation.figures = {
      {.id = "arms", .media_type = "image/png", .alt = "Vapen", .coat_of_arms = true}};
  EXPECT_THAT(codes(evaluation), ElementsAre("coat-of-arms-undated"));
  evaluation.figures[0].fixed = Date{1987, 5, 1};
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

TEST(CheckForm, CodesOfRoleModelsFiguresAndSummaryAreHeldAgainstTheEdition) {
  Evaluation evaluation = printed_with_text("");
  evaluation.role_models.push_back(
      {.unit = "Kontaktcenter", .area = Code("1"), .sub_area = Code("1.9")});
  evaluation.figures.push_back(
      {.id = "f", .media_type = "image/png", .alt = "x", .area = Code("9")});
  evaluation.summary.stable = {{Code("8"), "x"}};
  EXPECT_THAT(codes(evaluation), ElementsAre("unknown-code", "unknown-code", "unknown-code"));
}

class CheckQuotes : public ::testing::Test {
 protected:
  CheckQuotes() {
    edition_.sources = {{SourceId("interview"), {}}, {SourceId("document"), {}}};
    edition_.role_groups = {{RoleGroupId("chief"), {}}, {RoleGroupId("staff"), {}}};
    evaluation_ = printed_with_text("");
    evaluation_.interviews.groups = {{RoleGroupId("chief"), 1}, {RoleGroupId("staff"), 3}};
  }
  std::vector<std::string> quoted(Evidence evidence) {
    evidence.id = EvidenceId("e");
    evidence.quote = "Så är det";
    evaluation_.evidence = {std::move(evidence)};
    return codes(evaluation_, edition_);
  }
  Edition edition_ = named_edition();
  Evaluation evaluation_;
  const SourceId interview_{"interview"}, document_{"document"};
};

TEST_F(CheckQuotes, AreOfAGroupOfThreeOrMore) {
  EXPECT_THAT(quoted({.source = interview_, .role_group = RoleGroupId("staff")}), IsEmpty());
  EXPECT_THAT(quoted({.source = interview_, .role_group = RoleGroupId("chief")}),
              ElementsAre("small-group-quoted"));
}

TEST_F(CheckQuotes, NameTheirGroupHoweverTheTitleIsWorded) {
  for (const char* title : {"Intervju: Kommundirektör", "Samtal med kommundirektören", "Möte 3"}) {
    EXPECT_THAT(quoted({.source = interview_, .title = title}), ElementsAre("small-group-quoted"));
    EXPECT_THAT(quoted({.source = interview_, .title = title, .locator = "s. 3"}),
                ElementsAre("small-group-quoted"));
  }
}

TEST_F(CheckQuotes, OfAGroupThatIsUnknownOrWasNotInterviewedAreRefused) {
  EXPECT_THAT(quoted({.source = interview_, .role_group = RoleGroupId("nobody")}),
              ElementsAre("small-group-quoted", "unknown-id"));
  evaluation_.interviews.groups.clear();
  EXPECT_THAT(quoted({.source = interview_, .role_group = RoleGroupId("staff")}),
              ElementsAre("small-group-quoted"));
}

TEST_F(CheckQuotes, OfADocumentAreNobodysWhenTheirPlaceIsTold) {
  EXPECT_THAT(quoted({.source = document_, .locator = "s. 3"}), IsEmpty());
  EXPECT_THAT(quoted({.source = document_}), ElementsAre("small-group-quoted"));
  EXPECT_THAT(quoted({.source = document_, .locator = "s. 3", .role_group = RoleGroupId("chief")}),
              ElementsAre("small-group-quoted"));
}

class CheckEvidence : public ::testing::Test {
 protected:
  CheckEvidence() {
    edition_ = an_edition({{"1.1", 10, {1}}});
    edition_.areas[0].sub_areas[0].criteria[0].sources = {SourceId("interview"),
                                                          SourceId("document")};
    evaluation_ = an_evaluation().agreed("1.1.1", 60).build();
  }
  void add(const std::string& source, bool plan_only) {
    evaluation_.evidence.push_back({.id = EvidenceId(source),
                                    .source = SourceId(source),
                                    .title = "x",
                                    .plan_only = plan_only,
                                    .criteria = {CriterionId("1.1.1")}});
  }
  Edition edition_;
  Evaluation evaluation_;
};

TEST_F(CheckEvidence, AGradeNeedsEvidence) {
  EXPECT_THAT(codes(evaluation_, edition_), ElementsAre("grade-without-evidence"));
}

TEST_F(CheckEvidence, OneSourceIsToldAndTwoAreEnough) {
  add("document", false);
  EXPECT_THAT(codes(evaluation_, edition_), ElementsAre("one-source-only"));
  add("interview", false);
  EXPECT_THAT(codes(evaluation_, edition_), IsEmpty());
}

TEST_F(CheckEvidence, PlansAloneEarnNothing) {
  add("document", true);
  add("interview", true);
  EXPECT_THAT(codes(evaluation_, edition_), ElementsAre("only-plans"));
}

TEST_F(CheckEvidence, ACitedPieceMustExist) {
  add("document", false);
  add("interview", false);
  evaluation_.consensus[0].evidence = {EvidenceId("nowhere")};
  EXPECT_THAT(codes(evaluation_, edition_), ElementsAre("evidence-unknown-id"));
}

}  // namespace
}  // namespace kompass
