// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/finding.hpp"
#include "core/edition.hpp"

namespace kompass {

// Finds a criterion's number in the edition's order. Grades nearly always come in that order, so
// the one after the last found is tried first: no table has to be built for each evaluation.
class CriterionFinder {
 public:
  explicit CriterionFinder(const Edition& edition) : criteria_(criteria_of(edition)) {}

  std::optional<std::size_t> find(const CriterionId& id) {
    if (next_ < criteria_.size() && criteria_[next_]->id == id) return next_++;
    const auto found = std::ranges::find(criteria_, id, &Criterion::id);
    if (found == criteria_.end()) return std::nullopt;
    next_ = static_cast<std::size_t>(found - criteria_.begin()) + 1;
    return next_ - 1;
  }

  [[nodiscard]] std::size_t size() const { return criteria_.size(); }

 private:
  std::vector<const Criterion*> criteria_;
  std::size_t next_ = 0;
};

inline Finding unknown_criterion(const CriterionId& id, const Edition& edition) {
  return {
      Severity::Error, "unknown-criterion", fmt::format("criterion {}", id.text),
      fmt::format("edition {} has no criterion {}; correct the id", edition.id.text(), id.text)};
}

}  // namespace kompass
