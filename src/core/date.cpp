// SPDX-License-Identifier: EUPL-1.2
#include "core/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace kompass {
namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stop != end || value < 1) return std::nullopt;
  return value;
}

bool has_shape(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return false;
  return (iso.size() < 7 || iso[4] == '-') && (iso.size() < 10 || iso[7] == '-');
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (!has_shape(iso)) return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = iso.size() > 4 ? number(iso.substr(5, 2)) : std::optional(0);
  const auto day = iso.size() > 7 ? number(iso.substr(8, 2)) : std::optional(0);
  if (!year || !month || !day || *month > 12) return std::nullopt;
  const std::chrono::year_month_day full{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (*day > 0 && !full.ok()) return std::nullopt;
  return Date{*year, *month, *day};
}

bool is_before(const Date& date, const Date& other) {
  if (date.year != other.year) return date.year < other.year;
  if (date.month == 0 || other.month == 0) return false;
  if (date.month != other.month) return date.month < other.month;
  return date.day != 0 && other.day != 0 && date.day < other.day;
}

std::string iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace kompass
