// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/score.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes(const Evaluation& evaluation) {
  const Edition edition = an_edition({{"1.1", 100, {1, 1}}});
  return mapped(score_checked(edition, evaluation, Missing::AsInterval).findings, &Finding::code);
}

Evaluation agreed() {
  Evaluation evaluation = an_evaluation().agreed("1.1.1", 60).build();
  evaluation.evaluators = {{EvaluatorId("A"), "", ""}, {EvaluatorId("B"), "", ""}};
  return evaluation;
}

EvaluatorGrade grade_by(const char* evaluator, const char* criterion) {
  return {{CriterionId(criterion), Grade::of_percent(50), "", ""}, EvaluatorId(evaluator)};
}

TEST(CheckGrades, BlindGradesAreHeldAgainstEditionAndEvaluatorsThoughTheyDoNotCount) {
  Evaluation evaluation = agreed();
  evaluation.grades = {grade_by("A", "1.1.1"), grade_by("B", "1.1.1")};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.grades = {grade_by("C", "1.1.1"), grade_by("A", "1.9.1"), grade_by("B", "1.1.2"),
                       grade_by("B", "1.1.2")};
  EXPECT_THAT(codes(evaluation), ElementsAre("unknown-id", "unknown-criterion", "graded-twice"));
}

TEST(CheckGrades, OfTheOnlyEvaluatorAreToldOnce) {
  Evaluation evaluation = agreed();
  evaluation.consensus.clear();
  evaluation.grades = {grade_by("A", "1.1.1"), grade_by("A", "1.1.1"), grade_by("A", "1.9.1")};
  EXPECT_THAT(codes(evaluation), ElementsAre("graded-twice", "unknown-criterion"));
}

TEST(CheckGrades, AGradeAndAReasonWhyItDoesNotApplyExcludeEachOther) {
  Evaluation evaluation = agreed();
  evaluation.consensus[0].not_applicable = "No such service.";
  EXPECT_THAT(codes(evaluation), ElementsAre("graded-and-not-applicable"));
  evaluation = agreed();
  evaluation.grades = {grade_by("A", "1.1.1")};
  evaluation.grades[0].not_applicable = "No such service.";
  EXPECT_THAT(codes(evaluation), ElementsAre("graded-and-not-applicable"));
}

}  // namespace
}  // namespace kompass
