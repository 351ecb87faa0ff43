// SPDX-License-Identifier: EUPL-1.2
#include "workspace/clock_words.hpp"

#include <fmt/format.h>

namespace kompass::workspace {

std::string clock_words(const Turn& turn, const service::TimeOfDay& time) {
  return turn.say("live_time", {{"hour", fmt::format("{:02}", time.hour)},
                                {"minute", fmt::format("{:02}", time.minute)}});
}

std::string moment_of(const Turn& turn, const std::string& at) {
  constexpr std::size_t day = 10;   // "2026-11-26"
  constexpr std::size_t clock = 5;  // "13:04"
  if (at.size() < day + 1 + clock) return at;
  const auto date = parse_date(at.substr(0, day));
  const auto time = service::parse_time(at.substr(day + 1, clock));
  if (!date || !time) return at;
  return turn.say("work_moment",
                  {{"date", turn.visit.numbers.date(*date)}, {"time", clock_words(turn, *time)}});
}

}  // namespace kompass::workspace
