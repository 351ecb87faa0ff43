// SPDX-License-Identifier: EUPL-1.2
#include "service/local_time.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace kompass::service {
namespace {

constexpr std::string_view zones = "/usr/share/zoneinfo";

// Letters, and what stands between them: "America/Port-au-Prince", "Etc/GMT+1".
bool is_name_of_zone(std::string_view name) {
  return !name.empty() && name.front() != '/' && std::ranges::all_of(name, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  });
}

}  // namespace

bool is_time_zone(std::string_view name) {
  constexpr std::string_view mark = "TZif";  // what a file of a zone begins with
  if (!is_name_of_zone(name)) return false;
  std::ifstream file(std::filesystem::path(zones) / name, std::ios::binary);
  std::array<char, mark.size()> begins{};
  file.read(begins.data(), begins.size());
  return std::string_view(begins.data(), begins.size()) == mark;
}

void use_time_zone(const std::string& name) {
  setenv("TZ", is_time_zone(name) ? name.c_str() : "UTC", 1);
  tzset();
}

std::optional<LocalTime> local_time(std::string_view moment) {
  constexpr std::size_t day = 10;   // "2026-11-26"
  constexpr std::size_t clock = 5;  // "13:04"
  if (moment.size() < day + 1 + clock) return std::nullopt;
  const auto date = parse_date(moment.substr(0, day));
  const auto time = parse_time(moment.substr(day + 1, clock));
  if (!date || date->day == 0 || !time) return std::nullopt;
  std::tm universal{};
  universal.tm_year = date->year - 1900;
  universal.tm_mon = date->month - 1;
  universal.tm_mday = date->day;
  universal.tm_hour = time->hour;
  universal.tm_min = time->minute;
  const std::time_t seconds = timegm(&universal);
  std::tm here{};
  if (localtime_r(&seconds, &here) == nullptr) return std::nullopt;
  return LocalTime{{here.tm_year + 1900, here.tm_mon + 1, here.tm_mday},
                   {here.tm_hour, here.tm_min},
                   here.tm_gmtoff == 0};
}

std::optional<Date> local_day(std::string_view at) {
  if (const auto day = parse_date(at)) return day;
  const auto here = local_time(at);
  return here ? std::optional(here->date) : std::nullopt;
}

}  // namespace kompass::service
