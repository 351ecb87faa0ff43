// SPDX-License-Identifier: EUPL-1.2
#include "core/score.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using kompass::testing::tiny_edition;
using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;

auto has_code(const std::string& code) {
  return Contains(Field(&Finding::code, code));
}

TEST(GradedScore, WeighsByWorthAndAddsExactly) {
  const auto evaluation = an_evaluation()
                              .agreed("1.1.1", 60)
                              .agreed("1.1.2", 20)
                              .agreed("1.2.1", 95)
                              .agreed("2.1.1", 100)
                              .agreed("2.1.2", 0)
                              .agreed("2.1.3", 50)
                              .build();
  const Scores scores = score(tiny_edition(), evaluation, Missing::Refuse);
  EXPECT_EQ(scores.sub_areas[0].exact(), Exact(7));  // 15 x (2 x 60 + 20) / 3 / 100
  EXPECT_EQ(scores.sub_areas[1].exact(), Exact::ratio(19, 2));
  EXPECT_EQ(scores.sub_areas[1].shown, 10);  // 9.5, away from zero
  EXPECT_EQ(scores.sub_areas[1].percent, 95);
  EXPECT_EQ(scores.sub_areas[2].exact(), Exact::ratio(80, 7));
  EXPECT_EQ(scores.total.exact(), Exact(7) + Exact::ratio(19, 2) + Exact::ratio(80, 7));
  EXPECT_THAT(scores.findings, IsEmpty());
}

TEST(GradedScore, AMissingGradeIsTheWholeRange) {
  const auto evaluation = an_evaluation().agreed("1.1.1", 60).agreed("1.2.1", 0).build();
  const auto edition = an_edition({{"1.1", 15, {2, 1}}, {"1.2", 10, {1}}});
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  EXPECT_EQ(scores.sub_areas[0].points->lowest().at, Exact(6));
  EXPECT_EQ(scores.sub_areas[0].points->highest().at, Exact(11));
  EXPECT_EQ(scores.sub_areas[0].shown, std::nullopt);
  EXPECT_EQ(scores.total.points->width(), Exact(5));
  EXPECT_EQ(scores.ungraded, std::vector{CriterionId("1.1.2")});
  EXPECT_THAT(score(edition, evaluation, Missing::Refuse).findings, has_code("grade-missing"));
}

TEST(GradedScore, WhatDoesNotApplyLeavesTheWeighting) {
  const auto evaluation =
      an_evaluation().agreed("1.1.1", 60).not_applicable("1.1.2", "Inga bolag").build();
  const Scores scores = score(an_edition({{"1.1", 15, {2, 1}}}), evaluation, Missing::Refuse);
  EXPECT_EQ(scores.total.exact(), Exact(9));
  ASSERT_EQ(scores.left_out.size(), 1u);
  EXPECT_EQ(scores.left_out[0].worth, 1);
  EXPECT_EQ(scores.left_out[0].reason, "Inga bolag");
}

TEST(GradedScore, WhereNothingAppliesNothingIsScored) {
  const auto evaluation = an_evaluation().not_applicable("1.1.1", "Skäl").build();
  const Scores scores = score(an_edition({{"1.1", 15, {2}}}), evaluation, Missing::Refuse);
  EXPECT_THAT(scores.findings, has_code("nothing-applies"));
  EXPECT_EQ(scores.total.shown, std::nullopt);
}

TEST(GradedScore, SeveralEvaluatorsNeedAConsensus) {
  const auto edition = an_edition({{"1.1", 15, {1}}});
  const auto alone = an_evaluation().graded("A", "1.1.1", 60).build();
  const auto apart = an_evaluation().graded("A", "1.1.1", 60).graded("B", "1.1.1", 60).build();
  EXPECT_EQ(score(edition, alone, Missing::Refuse).total.exact(), Exact(9));
  EXPECT_THAT(score(edition, apart, Missing::Refuse).findings, has_code("grade-missing"));
}

TEST(GradedScore, RefusesUnknownAndDoubleCriteria) {
  const auto evaluation =
      an_evaluation().agreed("1.1.1", 60).agreed("1.1.1", 80).agreed("9.9.9", 10).build();
  const Scores scores = score(tiny_edition(), evaluation, Missing::AsInterval);
  EXPECT_THAT(scores.findings, has_code("graded-twice"));
  EXPECT_THAT(scores.findings, has_code("unknown-criterion"));
}

TEST(PrintedScore, APercentIsAnIntervalOpenAbove) {
  const auto edition = an_edition({{"1.1", 20, {}}});
  const Scores scores =
      score(edition, an_evaluation().printed("1.1", 17, 87).build(), Missing::Refuse);
  const Interval& points = *scores.sub_areas[0].points;
  EXPECT_EQ(points.lowest().at, Exact::ratio(173, 10));
  EXPECT_EQ(points.highest().at, Exact::ratio(175, 10));
  EXPECT_FALSE(points.highest().included);
  EXPECT_EQ(scores.sub_areas[0].exact(), std::nullopt);
  EXPECT_EQ(scores.sub_areas[0].shown, 17);
}

TEST(PrintedScore, FullMarksAreClosedAtTheMaximum) {
  const Scores scores = score(an_edition({{"1.1", 15, {}}}),
                              an_evaluation().printed("1.1", 15, 100).build(), Missing::Refuse);
  EXPECT_EQ(scores.sub_areas[0].points->highest().at, Exact(15));
  EXPECT_TRUE(scores.sub_areas[0].points->highest().included);
}

TEST(PrintedScore, AnExactLinkNarrowsAndAnEmptyMeetingKeepsBoth) {
  auto edition = an_edition({{"1.1", 20, {}}, {"1.2", 10, {}}});
  edition.rounding.areas_from = RoundedFrom::Exact;
  const auto met =
      an_evaluation().printed("1.1", 17, 87).printed("1.2", 5, 50).printed("1", 22).build();
  EXPECT_EQ(score(edition, met, Missing::Refuse).areas[0].points->highest().at,
            Exact::ratio(225, 10));
  const auto apart =
      an_evaluation().printed("1.1", 17, 87).printed("1.2", 5, 50).printed("1", 30).build();
  const Scores scores = score(edition, apart, Missing::Refuse);
  EXPECT_THAT(scores.findings, has_code("printed-disagreement"));
  EXPECT_EQ(scores.areas[0].shown, 30);
  EXPECT_EQ(scores.areas[0].points->highest().at, Exact(30));  // hull, capped at the maximum
}

TEST(PrintedScore, RowsAreHeldAgainstTheirSumByTheirPointsToo) {
  const auto edition = an_edition({{"1.1", 50, {}}, {"1.2", 50, {}}});
  const auto told = [&](int first, int sum) {
    return score(edition,
                 an_evaluation()
                     .printed("1.1", first, 50)
                     .printed("1.2", 20, 40)
                     .printed("1", sum)
                     .build(),
                 Missing::AsInterval)
        .findings;
  };
  EXPECT_THAT(told(25, 45), Not(has_code("printed-disagreement")));
  EXPECT_THAT(told(60, 45), has_code("printed-disagreement"));  // though the percent agree
}

TEST(PrintedScore, ATotalThatIsNotPrintedIsTheMarkedSumOfPrintedAreas) {
  const auto edition = an_edition({{"1.1", 20, {}}, {"2.1", 10, {}}});
  const auto evaluation = an_evaluation().printed("1", 17).printed("2", 5).build();
  const Scores scores = score(edition, evaluation, Missing::Refuse);
  EXPECT_EQ(scores.total.printed, std::nullopt);
  EXPECT_EQ(scores.total.shown, 22);
  EXPECT_EQ(scores.total.shown_from, ShownFrom::PrintedSum);
  EXPECT_THAT(scores.findings, has_code("sum-not-printed"));
}

TEST(PrintedScore, AFigureThatCannotBeIsToldAndLeftOut) {
  const Scores scores = score(an_edition({{"1.1", 15, {}}}),
                              an_evaluation().printed("1.1", -1, 400).build(), Missing::Refuse);
  EXPECT_THAT(scores.findings, has_code("printed-out-of-range"));
  EXPECT_EQ(scores.sub_areas[0].points, std::nullopt);
}

TEST(PrintedScore, AFigureThatTheRestContradictsIsKeptAsPrinted) {
  using enum ContradictionKind;
  const auto evaluation = an_evaluation()
                              .printed("1.1", 25, 87)  // of 15
                              .printed("1.2", 5, 45)
                              .printed("1", 12)
                              .build();
  const auto edition = an_edition({{"1.1", 15, {1}}, {"1.2", 20, {1}}});
  const Scores scores = score(edition, evaluation, Missing::Refuse);
  const auto* points = find_contradiction(scores, Code("1.1"), PointsImpossible);
  ASSERT_NE(points, nullptr);
  EXPECT_EQ(points->printed, 25);
  const auto* percent = find_contradiction(scores, Code("1.2"), PercentApart);
  ASSERT_NE(percent, nullptr);
  EXPECT_EQ(percent->given->lowest().at, Exact::ratio(89, 10));
  const auto* parts = find_contradiction(scores, Code("1"), PartsApart);
  ASSERT_NE(parts, nullptr);
  EXPECT_EQ(parts->printed, 12);
  EXPECT_EQ(find_contradiction(scores, Code("1"), PercentApart), nullptr);
}

TEST(PrintedScore, NoFigureIsTooLargeToBeRefused) {
  constexpr int largest = std::numeric_limits<int>::max();
  Evaluation evaluation =
      an_evaluation().printed("1", largest).printed("1.1", -largest, largest).build();
  evaluation.printed.total.points = largest;
  evaluation.printed.areas[0].box_points = largest;
  const Scores scores = score(an_edition({{"1.1", 15, {}}}), evaluation, Missing::AsInterval);
  EXPECT_EQ(scores.findings.size(), 5u);
  EXPECT_THAT(scores.findings, ::testing::Each(Field(&Finding::code, "printed-out-of-range")));
  EXPECT_EQ(scores.total.shown, std::nullopt);
}

TEST(PrintedScore, ATotalAloneIsKeptAsPrinted) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.printed.total.points = 25;
  const Scores scores = score(tiny_edition(), evaluation, Missing::Refuse);
  EXPECT_EQ(scores.total.shown, 25);
  EXPECT_EQ(scores.total.points->width(), Exact(1));
  EXPECT_EQ(scores.areas[0].points, std::nullopt);
}

}  // namespace
}  // namespace kompass
