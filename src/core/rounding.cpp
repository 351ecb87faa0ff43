// SPDX-License-Identifier: EUPL-1.2
#include "core/rounding.hpp"

#include <cassert>

namespace kompass {
namespace {

Wide power_of_ten(int places) {
  assert(places >= 0 && places <= 4);
  Wide power = 1;
  for (int i = 0; i < places; ++i) power *= 10;
  return power;
}

// The value in units of 10^-places, as a whole number.
Wide units(const Exact& value, int places) {
  const Exact scaled = value * Exact::ratio(power_of_ten(places), 1);
  const Wide sign = scaled.numerator() < 0 ? -1 : 1;
  const Wide magnitude = scaled.numerator() * sign;
  const Wide whole = magnitude / scaled.denominator();
  const Wide rest = magnitude % scaled.denominator();
  return sign * (whole + (2 * rest >= scaled.denominator() ? 1 : 0));
}

}  // namespace

Exact rounded(const Exact& value, int places) {
  return Exact::ratio(units(value, places), power_of_ten(places));
}

std::int64_t rounded_whole(const Exact& value) {
  return static_cast<std::int64_t>(units(value, 0));
}

std::string fixed_decimal(const Exact& value, int places) {
  const Wide all = units(value, places);
  const auto magnitude = static_cast<std::uint64_t>(all < 0 ? -all : all);
  std::string text = std::to_string(magnitude);
  const auto kept = static_cast<std::size_t>(places);
  if (text.size() <= kept) text.insert(0, kept + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - kept, 1, '.');
  return all < 0 ? "-" + text : text;
}

std::string decimal(const Exact& value, int places) {
  std::string text = fixed_decimal(value, places);
  if (places == 0) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

double approximate(const Exact& value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

}  // namespace kompass
