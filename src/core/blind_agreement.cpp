// SPDX-License-Identifier: EUPL-1.2
#include "core/blind_agreement.hpp"

#include <algorithm>
#include <cstdlib>

namespace kompass {
namespace {

// The number of steps that a grade has reached.
int steps_of(const Edition& edition, Grade grade) {
  return static_cast<int>(std::ranges::count_if(
      edition.ladder, [&](const Step& step) { return step.percent <= grade; }));
}

void add_pair(const Edition& edition, Grade one, Grade other, BlindAgreement& agreement) {
  ++agreement.pairs;
  if (one == other) ++agreement.equal;
  if (std::abs(steps_of(edition, one) - steps_of(edition, other)) <= 1) {
    ++agreement.within_one_step;
  }
}

void add_pairs(const Edition& edition, const std::vector<Grade>& grades,
               BlindAgreement& agreement) {
  for (std::size_t i = 0; i < grades.size(); ++i) {
    for (std::size_t j = i + 1; j < grades.size(); ++j) {
      add_pair(edition, grades[i], grades[j], agreement);
    }
  }
}

std::vector<Grade> grades_on(const CriterionId& criterion,
                             const std::vector<EvaluatorGrade>& grades) {
  std::vector<Grade> found;
  for (const auto& grade : grades) {
    if (grade.criterion == criterion && grade.percent) found.push_back(*grade.percent);
  }
  return found;
}

}  // namespace

BlindAgreement blind_agreement(const Edition& edition, const SubArea& sub_area,
                               const std::vector<EvaluatorGrade>& grades) {
  BlindAgreement agreement;
  for (const auto& criterion : sub_area.criteria) {
    add_pairs(edition, grades_on(criterion.id, grades), agreement);
  }
  return agreement;
}

}  // namespace kompass
