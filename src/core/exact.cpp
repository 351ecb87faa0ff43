// SPDX-License-Identifier: EUPL-1.2
#include "core/exact.hpp"

#include <cassert>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace kompass {
namespace {

// Out of range is a bug of the caller (limits are checked where data comes in), never a wrong sum.
Wide times(Wide a, Wide b) {
  Wide product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw std::overflow_error("exact arithmetic");
  return product;
}

Wide plus(Wide a, Wide b) {
  Wide sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw std::overflow_error("exact arithmetic");
  return sum;
}

std::string digits(Wide value) {
  if (value < 0) return "-" + digits(-value);
  std::string text(1, static_cast<char>('0' + static_cast<int>(value % 10)));
  return value < 10 ? text : digits(value / 10) + text;
}

std::optional<Wide> whole_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  Wide value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    if (__builtin_mul_overflow(value, Wide{10}, &value)) return std::nullopt;
    if (__builtin_add_overflow(value, Wide{c - '0'}, &value)) return std::nullopt;
  }
  return negative ? -value : value;
}

}  // namespace

Wide common_divisor(Wide a, Wide b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  // Nearly all divisions are of numbers that fit 64 bits, and those are several times faster.
  while (b != 0) {
    if (a <= INT64_MAX && b <= INT64_MAX) {
      return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    }
    a = std::exchange(b, a % b);
  }
  return a;
}

Exact Exact::ratio(Wide numerator, Wide denominator) {
  assert(denominator != 0);
  const Wide sign = denominator < 0 ? -1 : 1;
  const Wide shared = common_divisor(numerator, denominator) * sign;
  Exact value;
  value.numerator_ = numerator / shared;
  value.denominator_ = denominator / shared;
  return value;
}

std::optional<Exact> Exact::parse(std::string_view text) {
  const auto stroke = text.find('/');
  const auto above = whole_number(text.substr(0, stroke));
  if (stroke == std::string_view::npos)
    return above ? std::optional(ratio(*above, 1)) : std::nullopt;
  const auto below = whole_number(text.substr(stroke + 1));
  if (!above || !below || *below <= 0) return std::nullopt;
  return ratio(*above, *below);
}

std::string Exact::text() const {
  if (denominator_ == 1) return digits(numerator_);
  return digits(numerator_) + "/" + digits(denominator_);
}

Exact operator+(const Exact& a, const Exact& b) {
  const Wide shared = common_divisor(a.denominator_, b.denominator_);
  const Wide scale_a = b.denominator_ / shared;
  const Wide scale_b = a.denominator_ / shared;
  return Exact::ratio(plus(times(a.numerator_, scale_a), times(b.numerator_, scale_b)),
                      times(a.denominator_, scale_a));
}

Exact operator-(const Exact& a, const Exact& b) {
  return a + Exact(-1) * b;
}

Exact operator*(const Exact& a, const Exact& b) {
  return Exact::ratio(times(a.numerator_, b.numerator_), times(a.denominator_, b.denominator_));
}

Exact operator/(const Exact& a, const Exact& b) {
  return Exact::ratio(times(a.numerator_, b.denominator_), times(a.denominator_, b.numerator_));
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  return times(a.numerator_, b.denominator_) <=> times(b.numerator_, a.denominator_);
}

}  // namespace kompass
