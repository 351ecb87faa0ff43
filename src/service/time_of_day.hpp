// SPDX-License-Identifier: EUPL-1.2
// A time of day as people agree on it, where they are. Never converted to another zone.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "codec/json_writer.hpp"
#include "codec/record_reader.hpp"

namespace kompass::service {

struct TimeOfDay {
  int hour = 0;    // 0 to 23
  int minute = 0;  // 0 to 59

  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

// "09:30", also "9:30", "9.30" and "9"; nothing for what is no time of a day.
std::optional<TimeOfDay> parse_time(std::string_view text);
std::string iso(const TimeOfDay& time);  // "09:30"

// not-a-time: it is not written "09:30".
void read_value(const codec::Node& node, TimeOfDay& into, codec::Faults& faults);
void write_value(codec::JsonWriter& json, const TimeOfDay& value);

}  // namespace kompass::service
