// SPDX-License-Identifier: EUPL-1.2
#include "store/clock.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "codec/random.hpp"

namespace kompass::store {

Moment system_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string timestamp(Moment moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

std::string new_id(Moment moment) {
  const auto since = static_cast<std::uint64_t>(moment.time_since_epoch().count());
  const std::string random = codec::random_hex(10);
  constexpr std::string_view variants = "89ab";
  const auto variant = variants[static_cast<unsigned char>(random[3]) % variants.size()];
  return fmt::format("{:08x}-{:04x}-7{}-{}{}-{}", (since >> 16) & 0xFFFFFFFF, since & 0xFFFF,
                     random.substr(0, 3), variant, random.substr(4, 3), random.substr(8, 12));
}

bool is_id(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  constexpr std::string_view digits = "0123456789abcdef";
  return std::ranges::equal(text, shape, [&](char letter, char wanted) {
    return wanted == '-' ? letter == '-' : digits.find(letter) != std::string_view::npos;
  });
}

}  // namespace kompass::store
