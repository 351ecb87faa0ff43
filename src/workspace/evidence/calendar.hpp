// SPDX-License-Identifier: EUPL-1.2
// Interviews as a calendar file (iCalendar, RFC 5545): with a time in the zone of the municipality,
// or else the whole day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "service/time_of_day.hpp"

namespace kompass::workspace {

struct CalendarEvent {
  std::string id;       // the same for the same event each time
  std::string made_at;  // UTC, RFC 3339
  Date day;             // with a month and a day
  std::optional<service::TimeOfDay> begins, ends;
  std::string title;
};

// Of the municipality's country.
std::string_view zone_of(std::string_view country);

// `zone`: "Europe/Stockholm" or another that keeps Central European Time.
std::string calendar_of(const std::vector<CalendarEvent>& events, std::string_view zone);

}  // namespace kompass::workspace
