// SPDX-License-Identifier: EUPL-1.2
#include "workspace/evidence/calendar.hpp"

#include <fmt/format.h>

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

void add_event(std::string& file, const CalendarDay& one) {
  add_line(file, "BEGIN:VEVENT");
  add_line(file, fmt::format("UID:{}@kompass", one.id));
  add_line(file, "DTSTAMP:" + stamp_of(one.made_at));
  add_line(file, fmt::format("DTSTART;VALUE=DATE:{:04}{:02}{:02}", one.day.year, one.day.month,
                             one.day.day));
  add_line(file, "SUMMARY:" + escaped(one.title));
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "END:VEVENT");
}

}  // namespace

std::string calendar_of(const std::vector<CalendarDay>& days) {
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Kompass//Interviews//EN");
  for (const auto& one : days) add_event(file, one);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace kompass::workspace
