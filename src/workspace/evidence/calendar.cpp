// SPDX-License-Identifier: EUPL-1.2
#include "workspace/evidence/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace kompass::workspace {
namespace {

// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

bool continues_a_character(char c) {
  constexpr unsigned mask = 0xC0U, continuation = 0x80U;
  return (static_cast<unsigned char>(c) & mask) == continuation;
}

// 3.1: at most 75 octets a line, and no character in two.
void add_line(std::string& file, std::string_view line) {
  constexpr std::size_t longest = 75;
  std::size_t room = longest;
  while (line.size() > room) {
    std::size_t cut = room;
    while (continues_a_character(line[cut])) --cut;
    file.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = longest - 1;  // the blank counts
  }
  file.append(line).append("\r\n");
}

// "2026-11-25T21:05:09.120Z" as "20261125T210509Z".
std::string stamp_of(std::string_view rfc3339) {
  constexpr std::size_t to_the_second = 19;
  std::string stamp;
  for (const char c : rfc3339.substr(0, to_the_second)) {
    if (c != '-' && c != ':') stamp += c;
  }
  return stamp + "Z";
}

std::string day_of(const Date& day) {
  return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

// Central European Time with its summer time as it has been since 1996 (directive 2000/84/EC).
void add_zone(std::string& file, std::string_view zone) {
  add_line(file, "BEGIN:VTIMEZONE");
  add_line(file, fmt::format("TZID:{}", zone));
  for (const std::string_view line :
       {"BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE"}) {
    add_line(file, line);
  }
}

struct At {
  const Date& day;
  const service::TimeOfDay& time;
  std::string_view zone;
};

void add_time(std::string& file, std::string_view name, const At& at) {
  add_line(file, fmt::format("{};TZID={}:{}T{:02}{:02}00", name, at.zone, day_of(at.day),
                             at.time.hour, at.time.minute));
}

void add_event(std::string& file, const CalendarEvent& one, std::string_view zone) {
  add_line(file, "BEGIN:VEVENT");
  add_line(file, fmt::format("UID:{}@kompass", one.id));
  add_line(file, "DTSTAMP:" + stamp_of(one.made_at));
  if (one.begins) {
    add_time(file, "DTSTART", {one.day, *one.begins, zone});
    if (one.ends) add_time(file, "DTEND", {one.day, *one.ends, zone});
  } else {
    add_line(file, "DTSTART;VALUE=DATE:" + day_of(one.day));
  }
  add_line(file, "SUMMARY:" + escaped(one.title));
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "END:VEVENT");
}

}  // namespace

std::string_view zone_of(std::string_view country) {
  return country == "NO" ? "Europe/Oslo" : "Europe/Stockholm";
}

std::string calendar_of(const std::vector<CalendarEvent>& events, std::string_view zone) {
  const bool any_time =
      std::ranges::any_of(events, [](const CalendarEvent& one) { return one.begins.has_value(); });
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Kompass//Interviews//EN");
  if (any_time) add_zone(file, zone);
  for (const auto& one : events) add_event(file, one, zone);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace kompass::workspace
