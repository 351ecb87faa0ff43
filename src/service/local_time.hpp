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

// For the whole process; before it has threads.
void use_time_zone(const std::string& name);

struct LocalTime {
  Date date;
  TimeOfDay time;
  bool universal = false;  // the zone is no other than UTC, which is told beside the time
};

// Of a moment in the store, "2026-11-26T12:04:05.123Z"; nothing for what is none.
std::optional<LocalTime> local_time(std::string_view moment);

}  // namespace kompass::service
