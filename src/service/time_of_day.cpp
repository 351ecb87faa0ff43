// SPDX-License-Identifier: EUPL-1.2
#include "service/time_of_day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace kompass::service {
namespace {

// Of one or two digits, within 0 and `most`.
std::optional<int> number_in(std::string_view digits, int most) {
  constexpr std::size_t longest = 2;
  const bool fine = !digits.empty() && digits.size() <= longest &&
                    std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!fine) return std::nullopt;
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<TimeOfDay> parse_time(std::string_view text) {
  constexpr int last_hour = 23, last_minute = 59;
  constexpr std::size_t minute_length = 2;
  const auto mark = text.find_first_of(".:");
  const auto hour = number_in(text.substr(0, mark), last_hour);
  if (!hour) return std::nullopt;
  if (mark == std::string_view::npos) return TimeOfDay{*hour, 0};
  const auto rest = text.substr(mark + 1);
  const auto minute = number_in(rest, last_minute);
  if (!minute || rest.size() != minute_length) return std::nullopt;
  return TimeOfDay{*hour, *minute};
}

std::string iso(const TimeOfDay& time) {
  return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

void read_value(const codec::Node& node, TimeOfDay& into, codec::Faults& faults) {
  const auto time = parse_time(node.text);
  if (node.kind == codec::Node::Kind::Text && time && iso(*time) == node.text) {
    into = *time;
    return;
  }
  faults.add("not-a-time", node.at, "is no time of a day; write it as 09:30");
}

void write_value(codec::JsonWriter& json, const TimeOfDay& value) {
  json.text(iso(value));
}

}  // namespace kompass::service
