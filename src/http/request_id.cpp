// SPDX-License-Identifier: EUPL-1.2
#include "http/request_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <random>

namespace kompass::http {
namespace {

bool is_plain(std::string_view given) {
  return !given.empty() && given.size() <= 64 && std::ranges::all_of(given, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || c == '.';
  });
}

}  // namespace

std::string request_id(std::string_view given) {
  static const std::uint64_t start = (std::uint64_t{std::random_device{}()} << 32);
  static std::atomic<std::uint32_t> count = 0;
  return is_plain(given) ? std::string(given) : fmt::format("{:016x}", start | ++count);
}

}  // namespace kompass::http
