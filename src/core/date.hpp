// SPDX-License-Identifier: EUPL-1.2
// A date as a person stated it: a year, a month of a year, or a day. Never converted to a time.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

struct Date {
  int year = 0;   // 1 to 9999
  int month = 0;  // 1 to 12, or 0 when only the year is known
  int day = 0;    // 1 to 31, or 0 when only the month is known

  friend auto operator<=>(const Date&, const Date&) = default;
};

// "2019", "2019-04" or "2019-04-09" (ISO 8601); nothing for a day that does not exist.
std::optional<Date> parse_date(std::string_view iso);
std::string iso(const Date& date);

// Surely earlier: "2019" is not before "2019-03", which may lie in front of it.
bool is_before(const Date& date, const Date& other);

}  // namespace kompass
