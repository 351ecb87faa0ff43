// SPDX-License-Identifier: EUPL-1.2
// How far a criterion is met, in whole percent of the ladder. If you hold one, it is on the scale.
#pragma once

#include <compare>
#include <optional>

namespace kompass {

class Grade {
 public:
  // Nothing outside 0 to 100.
  static std::optional<Grade> of_percent(long long percent) {
    if (percent < 0 || percent > 100) return std::nullopt;
    return Grade(static_cast<int>(percent));
  }
  [[nodiscard]] int percent() const { return percent_; }
  friend auto operator<=>(const Grade&, const Grade&) = default;

 private:
  explicit Grade(int percent) : percent_(percent) {}
  int percent_;
};

}  // namespace kompass
