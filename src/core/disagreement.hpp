// SPDX-License-Identifier: EUPL-1.2
// What it is worth, in points, that evaluators judged one criterion differently.
#pragma once

#include <optional>
#include <span>

#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "core/exact.hpp"

namespace kompass {

struct Disagreement {
  bool equal = true;            // all judged alike
  std::optional<Exact> points;  // between the lowest and the highest grade; nothing where some
                                // found that the criterion does not apply and others graded it
};

// Of the judgements of `criterion`, one an evaluator. Points: the sub-area's maximum x the
// criterion's worth x the difference in percent / the sum of worths / 100, as if all its criteria
// applied.
Disagreement disagreement(const SubArea& sub_area, const Criterion& criterion,
                          std::span<const EvaluatorGrade* const> judgements);

}  // namespace kompass
