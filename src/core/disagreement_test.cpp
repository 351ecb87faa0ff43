// SPDX-License-Identifier: EUPL-1.2
#include "core/disagreement.hpp"

#include <gtest/gtest.h>

namespace kompass {
namespace {

EvaluatorGrade grade(int percent) {
  EvaluatorGrade made;
  made.percent = Grade::of_percent(percent);
  return made;
}

const SubArea& sub_area() {
  static const SubArea one{.code = Code("1.1"),
                           .max = 20,
                           .criteria = {{.id = CriterionId("1.1.1"), .worth = 3},
                                        {.id = CriterionId("1.1.2"), .worth = 2}}};
  return one;
}

Disagreement of(const std::vector<EvaluatorGrade>& grades) {
  std::vector<const EvaluatorGrade*> all;
  all.reserve(grades.size());
  for (const auto& one : grades) all.push_back(&one);
  return disagreement(sub_area(), sub_area().criteria.front(), all);
}

TEST(Disagreement, IsWorthWhatItMovesInPoints) {
  const auto found = of({grade(65), grade(40)});
  EXPECT_FALSE(found.equal);
  EXPECT_EQ(found.points, Exact::ratio(20 * 3 * 25, 5 * 100));  // 3 points
}

TEST(Disagreement, OfSeveralIsBetweenLowestAndHighest) {
  EXPECT_EQ(of({grade(40), grade(65), grade(50)}).points, of({grade(65), grade(40)}).points);
}

TEST(Disagreement, IsNoneWhereAllJudgeAlike) {
  EXPECT_TRUE(of({grade(60), grade(60)}).equal);
  EXPECT_EQ(of({grade(60), grade(60)}).points, Exact(0));
  EvaluatorGrade none;
  none.not_applicable = "no harbour";
  EXPECT_TRUE(of({none, none}).equal);
  EXPECT_TRUE(of({}).equal);
}

TEST(Disagreement, AboutWhetherItAppliesHasNoPoints) {
  EvaluatorGrade none;
  none.not_applicable = "no harbour";
  const auto found = of({grade(60), none});
  EXPECT_FALSE(found.equal);
  EXPECT_FALSE(found.points);
}

}  // namespace
}  // namespace kompass
