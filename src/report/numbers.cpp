// SPDX-License-Identifier: EUPL-1.2
#include "report/numbers.hpp"

#include <fmt/format.h>

#include "core/rounding.hpp"

namespace kompass::report {
namespace {

constexpr std::string_view minus = "\u2212";

std::string grouped(unsigned long long value, std::string_view mark) {
  std::string digits = std::to_string(value);
  if (digits.size() < 4) return digits;
  for (std::size_t at = digits.size() - 3; at > 0 && at < digits.size(); at -= 3) {
    digits.insert(at, mark);
    if (at < 3) break;
  }
  return digits;
}

}  // namespace

std::string Numbers::whole(long long value) const {
  const std::string mark = words_.say("thousands_mark");
  if (value >= 0) return grouped(static_cast<unsigned long long>(value), mark);
  return std::string(minus) + grouped(static_cast<unsigned long long>(-value), mark);
}

std::string Numbers::decimal(const Exact& value) const {
  std::string text = fixed_decimal(value, 1);
  const auto point = text.find('.');
  text.replace(point, 1, words_.say("decimal_mark"));
  return text.starts_with('-') ? std::string(minus) + text.substr(1) : text;
}

std::string Numbers::signed_whole(long long value) const {
  if (value == 0) return "±0";
  return value > 0 ? "+" + whole(value) : whole(value);
}

std::string Numbers::signed_decimal(const Exact& value) const {
  return value > Exact(0) ? "+" + decimal(value) : decimal(value);
}

std::string Numbers::percent(long long value) const {
  return words_.say("percent", {{"value", whole(value)}});
}

std::string Numbers::range(const Interval& interval) const {
  const std::string lowest = decimal(interval.lowest().at);
  const std::string highest = decimal(interval.highest().at);
  return lowest == highest ? lowest : lowest + "–" + highest;
}

std::string Numbers::points(const Score& score) const {
  if (score.shown) return whole(*score.shown);
  return score.points ? range(*score.points) : words_.say("missing");
}

std::string Numbers::percent(const Score& score) const {
  if (score.percent) return percent(*score.percent);
  if (!score.points) return {};
  const Interval share = *score.points * Exact::ratio(100, score.max);
  return percent(rounded_whole(share.lowest().at)) + "–" +
         percent(rounded_whole(share.highest().at));
}

std::string Numbers::left(const Score& score) const {
  const auto left = score.left();
  return left ? range(*left) : std::string();
}

std::string Numbers::difference(const std::optional<Difference>& difference) const {
  if (!difference) return "–";
  if (difference->shown) return signed_whole(*difference->shown);
  std::string lowest = signed_decimal(difference->points.lowest().at);
  const std::string highest = signed_decimal(difference->points.highest().at);
  if (lowest == highest) return lowest;
  return words_.say("signed_range", {{"lowest", lowest}, {"highest", highest}});
}

std::string Numbers::date(const Date& date) const {
  std::string year = std::to_string(date.year);
  if (date.month == 0) return year;
  const std::string month = words_.say(fmt::format("month_{}", date.month));
  if (date.day == 0) return words_.say("date_month", {{"month", month}, {"year", year}});
  return words_.say("date_day",
                    {{"day", std::to_string(date.day)}, {"month", month}, {"year", year}});
}

}  // namespace kompass::report
