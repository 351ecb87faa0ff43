// SPDX-License-Identifier: EUPL-1.2
// How far the criteria of each perspective are met, across the areas of a graded evaluation.
#pragma once

#include <vector>

#include "core/score.hpp"

namespace kompass {

struct PerspectiveShare {
  PerspectiveId perspective;
  Exact possible;    // points its criteria are worth together (a criterion counts in each of its)
  Exact earned;      // points they earned
  int criteria = 0;  // graded criteria it rests on
  [[nodiscard]] Exact share() const { return earned / possible; }  // 0 to 1
};

// In the edition's order; perspectives without a graded criterion are left out. A criterion is
// worth max x worth / (sum of worth that applies) points of its sub-area. Criteria still without a
// grade are left out too, so a profile of unfinished work rests on fewer.
std::vector<PerspectiveShare> perspective_profile(const Edition& edition, const GradeSheet& sheet);

}  // namespace kompass
