// SPDX-License-Identifier: EUPL-1.2
#include "core/interval.hpp"

namespace kompass {
namespace {

// The end that shuts out more, the one that lets in more.
const End& later_start(const End& a, const End& b) {
  if (a.at != b.at) return a.at > b.at ? a : b;
  return a.included ? b : a;
}
const End& earlier_start(const End& a, const End& b) {
  return later_start(a, b) == a ? b : a;
}
const End& earlier_stop(const End& a, const End& b) {
  if (a.at != b.at) return a.at < b.at ? a : b;
  return a.included ? b : a;
}
const End& later_stop(const End& a, const End& b) {
  return earlier_stop(a, b) == a ? b : a;
}

}  // namespace

std::optional<Interval> Interval::between(const End& lowest, const End& highest) {
  if (lowest.at > highest.at) return std::nullopt;
  if (lowest.at == highest.at && !(lowest.included && highest.included)) return std::nullopt;
  return Interval(lowest, highest);
}

bool Interval::contains(const Exact& value) const {
  const bool above = value > lowest_.at || (lowest_.included && value == lowest_.at);
  const bool below = value < highest_.at || (highest_.included && value == highest_.at);
  return above && below;
}

Interval operator+(const Interval& a, const Interval& b) {
  return {{a.lowest_.at + b.lowest_.at, a.lowest_.included && b.lowest_.included},
          {a.highest_.at + b.highest_.at, a.highest_.included && b.highest_.included}};
}

Interval operator-(const Interval& a, const Interval& b) {
  return {{a.lowest_.at - b.highest_.at, a.lowest_.included && b.highest_.included},
          {a.highest_.at - b.lowest_.at, a.highest_.included && b.lowest_.included}};
}

Interval operator*(const Interval& a, const Exact& factor) {
  return {{a.lowest_.at * factor, a.lowest_.included},
          {a.highest_.at * factor, a.highest_.included}};
}

std::optional<Interval> meet(const Interval& a, const Interval& b) {
  return Interval::between(later_start(a.lowest(), b.lowest()),
                           earlier_stop(a.highest(), b.highest()));
}

Interval hull(const Interval& a, const Interval& b) {
  return *Interval::between(earlier_start(a.lowest(), b.lowest()),
                            later_stop(a.highest(), b.highest()));
}

}  // namespace kompass
