// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace kompass::http {
namespace {

constexpr std::string_view rules = "Path=/; Secure; HttpOnly; SameSite=Lax";

}  // namespace

std::string_view session_in(const Request& request) {
  std::string_view found;
  for (const auto& header : request.headers) {
    if (lowered(header.name) != "cookie") continue;
    for (const auto part : split(header.value, ';')) {
      const auto pair = trimmed(part);
      const auto equals = pair.find('=');
      if (equals == std::string_view::npos || pair.substr(0, equals) != session_cookie) continue;
      if (!found.empty()) return {};
      found = pair.substr(equals + 1);
    }
  }
  return found;
}

std::string session_kept(std::string_view value) {
  return fmt::format("{}={}; {}", session_cookie, value, rules);
}

std::string session_gone() {
  return fmt::format("{}=; Max-Age=0; {}", session_cookie, rules);
}

}  // namespace kompass::http
