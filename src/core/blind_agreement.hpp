// SPDX-License-Identifier: EUPL-1.2
// How far evaluators agreed before they saw each other's grades: over all pairs of evaluators who
// both graded the same criterion. Who found that a criterion does not apply is in no pair.
#pragma once

#include <vector>

#include "core/edition.hpp"
#include "core/evaluation.hpp"

namespace kompass {

struct BlindAgreement {
  int pairs = 0;
  int equal = 0;            // of them, on the same percent
  int within_one_step = 0;  // of them, on the same step of the ladder or one beside it

  BlindAgreement& operator+=(const BlindAgreement& more) {
    pairs += more.pairs;
    equal += more.equal;
    within_one_step += more.within_one_step;
    return *this;
  }
};

// Of the criteria of one sub-area.
BlindAgreement blind_agreement(const Edition& edition, const SubArea& sub_area,
                               const std::vector<EvaluatorGrade>& grades);

}  // namespace kompass
