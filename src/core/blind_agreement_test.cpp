// SPDX-License-Identifier: EUPL-1.2
#include "core/blind_agreement.hpp"

#include <gtest/gtest.h>

#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_evaluation;

class Agreement : public ::testing::Test {
 protected:
  Agreement() {
    for (const int percent : {20, 40, 60, 80, 100}) {
      edition_.ladder.push_back({.percent = *Grade::of_percent(percent)});
    }
  }
  BlindAgreement of(const kompass::testing::EvaluationBuilder& evaluation) {
    return blind_agreement(edition_, edition_.areas[0].sub_areas[0], evaluation.build().grades);
  }
  Edition edition_ = kompass::testing::tiny_edition();
};

TEST_F(Agreement, CountsEachPairOfEvaluatorsOnce) {
  const auto found = of(
      an_evaluation().graded("A", "1.1.1", 60).graded("B", "1.1.1", 60).graded("C", "1.1.1", 100));
  EXPECT_EQ(found.pairs, 3);
  EXPECT_EQ(found.equal, 1);
  EXPECT_EQ(found.within_one_step, 1);
}

TEST_F(Agreement, KnowsTheStepAGradeBetweenTwoHasReached) {
  EXPECT_EQ(of(an_evaluation().graded("A", "1.1.1", 79).graded("B", "1.1.1", 80)).within_one_step,
            1);
  EXPECT_EQ(of(an_evaluation().graded("A", "1.1.1", 59).graded("B", "1.1.1", 80)).within_one_step,
            0);
  EXPECT_EQ(of(an_evaluation().graded("A", "1.1.1", 0).graded("B", "1.1.1", 20)).within_one_step,
            1);
}

TEST_F(Agreement, IsOfTheOwnSubAreaAndOfWhatBothGraded) {
  const auto found = of(
      an_evaluation().graded("A", "1.1.1", 60).graded("B", "1.1.2", 60).graded("B", "1.2.1", 60));
  EXPECT_EQ(found.pairs, 0);
}

}  // namespace
}  // namespace kompass
