// SPDX-License-Identifier: EUPL-1.2
// Whole days as a calendar file (iCalendar, RFC 5545).
#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"

namespace kompass::workspace {

struct CalendarDay {
  std::string id;       // the same for the same event each time
  std::string made_at;  // UTC, RFC 3339
  Date day;             // with a month and a day
  std::string title;
};

std::string calendar_of(const std::vector<CalendarDay>& days);

}  // namespace kompass::workspace
