// SPDX-License-Identifier: EUPL-1.2
// When something was done, as the clock on the wall says where people are. The store keeps UTC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "service/time_of_day.hpp"

namespace kompass::service {

// "Europe/Oslo"; whether this machine knows it (Debian's tzdata).
bool is_time_zone(std::string_view name);

// For the whole process, before it has threads; UTC for a zone that the machine does not know.
void use_time_zone(const std::string& name);

struct LocalTime {
  Date date;
  TimeOfDay time;
  bool universal = false;  // it is UTC, which is told beside the time
};

// Of a moment in the store, "2026-11-26T12:04:05.123Z"; nothing for what is none.
std::optional<LocalTime> local_time(std::string_view moment);
// The day of a moment; of a day alone that day.
std::optional<Date> local_day(std::string_view at);

}  // namespace kompass::service
