// SPDX-License-Identifier: EUPL-1.2
// What is known of a number that was only printed rounded, or rests on grades still missing:
// everything between two ends, each of which may or may not belong to it.
#pragma once

#include <optional>

#include "core/exact.hpp"

namespace kompass {

struct End {
  Exact at;
  bool included = true;
  friend bool operator==(const End&, const End&) = default;
};

// Never empty: lowest.at < highest.at, or both equal and included.
class Interval {
 public:
  Interval() = default;  // exactly 0
  static Interval exactly(const Exact& value) { return {{value, true}, {value, true}}; }
  // Nothing when no number lies between the ends.
  static std::optional<Interval> between(const End& lowest, const End& highest);

  [[nodiscard]] const End& lowest() const { return lowest_; }
  [[nodiscard]] const End& highest() const { return highest_; }
  [[nodiscard]] bool is_exact() const { return lowest_.at == highest_.at; }
  [[nodiscard]] bool contains(const Exact& value) const;
  [[nodiscard]] Exact middle() const { return (lowest_.at + highest_.at) / Exact(2); }
  [[nodiscard]] Exact width() const { return highest_.at - lowest_.at; }

  friend Interval operator+(const Interval& a, const Interval& b);
  friend Interval operator-(const Interval& a, const Interval& b);    // all a - b
  friend Interval operator*(const Interval& a, const Exact& factor);  // factor > 0
  friend bool operator==(const Interval&, const Interval&) = default;

 private:
  Interval(const End& lowest, const End& highest) : lowest_(lowest), highest_(highest) {}
  End lowest_;
  End highest_;
};

std::optional<Interval> meet(const Interval& a, const Interval& b);  // what is in both
Interval hull(const Interval& a, const Interval& b);                 // the least that holds both

}  // namespace kompass
