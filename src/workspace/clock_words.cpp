// SPDX-License-Identifier: EUPL-1.2
#include "workspace/clock_words.hpp"

#include <fmt/format.h>

#include "service/local_time.hpp"

namespace kompass::workspace {

std::string clock_words(const Turn& turn, const service::TimeOfDay& time) {
  return turn.say("live_time", {{"hour", fmt::format("{:02}", time.hour)},
                                {"minute", fmt::format("{:02}", time.minute)}});
}

std::string moment_of(const Turn& turn, const std::string& at) {
  const auto here = service::local_time(at);
  if (!here) return at;
  return turn.say(
      here->universal ? "work_moment_utc" : "work_moment",
      {{"date", turn.visit.numbers.date(here->date)}, {"time", clock_words(turn, here->time)}});
}

}  // namespace kompass::workspace
