// SPDX-License-Identifier: EUPL-1.2
#include "core/disagreement.hpp"

#include <algorithm>

namespace kompass {

Disagreement disagreement(const SubArea& sub_area, const Criterion& criterion,
                          std::span<const EvaluatorGrade* const> judgements) {
  if (judgements.empty()) return {true, Exact(0)};
  const auto applies = [](const EvaluatorGrade* one) { return one->percent.has_value(); };
  const auto graded = std::ranges::count_if(judgements, applies);
  if (graded == 0) return {true, Exact(0)};
  if (static_cast<std::size_t>(graded) != judgements.size()) return {false, std::nullopt};
  const auto percent = [](const EvaluatorGrade* one) { return one->percent->percent(); };
  const auto [lowest, highest] = std::ranges::minmax(judgements, {}, percent);
  int worths = 0;
  for (const auto& one : sub_area.criteria) worths += one.worth;
  const Wide moved = Wide{sub_area.max} * criterion.worth * (percent(highest) - percent(lowest));
  return {percent(lowest) == percent(highest), Exact::ratio(moved, Wide{worths} * 100)};
}

}  // namespace kompass
