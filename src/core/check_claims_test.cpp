// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> said_of(const Evaluation& evaluation) {
  const Edition edition = an_edition({{"1.1", 100, {1}}});
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  std::vector<std::string> said;
  for (const auto& finding : check_claims({edition, {}, evaluation, scores, {}})) {
    said.push_back(finding.code + " " + finding.where);
  }
  return said;
}

std::vector<std::string> said_of_text(const std::string& text) {
  Evaluation evaluation;
  evaluation.texts.push_back({TextKind::Summary, Code("1"), {}, text});
  return said_of(evaluation);
}

TEST(CheckClaims, AHeadingHasTextUnderIt) {
  for (const char* text : {"**Styrkor**", "**Styrkor**\n\n**Att utveckla**\n\n- ett", "## Mål\n",
                           "Ett stycke.\n\n__Styrkor__\n\n", "### Mål\n## Uppdrag\nText."}) {
    EXPECT_THAT(said_of_text(text), ElementsAre("heading-without-text texts[0] (area 1)")) << text;
  }
}

TEST(CheckClaims, AHeadingOverAnotherOrBeforeItsTextIsFine) {
  for (const char* text :
       {"**Styrkor**\n\n- ett", "## Mål\n### Uppdrag\nText.", "**Mål** finns i hela kommunen.",
        "## Mål\n**Uppdrag**\nText.", "Ett **mål**", "****", ""}) {
    EXPECT_THAT(said_of_text(text), IsEmpty()) << text;
  }
}

// Graded, with evidence for 1.1.1, and one finding.
Evaluation with_finding(FindingKind kind, std::vector<CriterionId> criteria,
                        std::vector<EvidenceId> evidence) {
  Evaluation evaluation = an_evaluation().agreed("1.1.1", 60).build();
  evaluation.evidence.push_back({});
  evaluation.evidence.back().criteria = {CriterionId("1.1.1")};
  evaluation.findings.push_back({.kind = kind,
                                 .area = Code("1"),
                                 .sub_areas = {},
                                 .text = "Mål finns",
                                 .but = {},
                                 .criteria = std::move(criteria),
                                 .evidence = std::move(evidence)});
  return evaluation;
}

TEST(CheckClaims, AFindingRestsOnSomething) {
  const auto nothing = ElementsAre("finding-without-evidence findings[0] (area 1)");
  EXPECT_THAT(said_of(with_finding(FindingKind::Strength, {}, {})), nothing);
  EXPECT_THAT(said_of(with_finding(FindingKind::Pair, {CriterionId("1.1.2")}, {})), nothing);
  EXPECT_THAT(said_of(with_finding(FindingKind::Strength, {CriterionId("1.1.1")}, {})), IsEmpty());
  EXPECT_THAT(said_of(with_finding(FindingKind::Improvement, {}, {EvidenceId("e")})), IsEmpty());
  EXPECT_THAT(said_of(with_finding(FindingKind::Remark, {}, {})), IsEmpty());
}

TEST(CheckClaims, OfAPrintedReportTheEvidenceIsNotKnown) {
  Evaluation printed = with_finding(FindingKind::Strength, {}, {});
  printed.consensus.clear();
  EXPECT_THAT(said_of(printed), IsEmpty());
}

}  // namespace
}  // namespace kompass
