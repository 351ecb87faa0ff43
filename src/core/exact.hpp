// SPDX-License-Identifier: EUPL-1.2
// A rational number in lowest terms. Points, shares and differences are exact from the first grade
// to the last sum; rounding happens at show (rounding.hpp).
// Range: numerator and denominator are 128 bits; `score` refuses weightings that could exceed them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

__extension__ using Wide = __int128;

// Greatest common divisor of the magnitudes; of (0, b) it is |b|.
Wide common_divisor(Wide a, Wide b);

class Exact {
 public:
  constexpr Exact(std::int64_t whole = 0) : numerator_(whole) {}  // NOLINT: a whole is exact
  // numerator / denominator; the denominator is not 0.
  static Exact ratio(Wide numerator, Wide denominator);

  // Of what `text` gives: "87/5"; nothing for another text, or one out of range.
  static std::optional<Exact> parse(std::string_view text);

  [[nodiscard]] Wide numerator() const { return numerator_; }
  [[nodiscard]] Wide denominator() const { return denominator_; }
  [[nodiscard]] std::string text() const;  // "87/5", "72"

  friend Exact operator+(const Exact& a, const Exact& b);
  friend Exact operator-(const Exact& a, const Exact& b);
  friend Exact operator*(const Exact& a, const Exact& b);
  friend Exact operator/(const Exact& a, const Exact& b);  // b is not 0
  Exact& operator+=(const Exact& b) { return *this = *this + b; }

  friend bool operator==(const Exact&, const Exact&) = default;
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

 private:
  Wide numerator_ = 0;
  Wide denominator_ = 1;
};

}  // namespace kompass
