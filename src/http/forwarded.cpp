// SPDX-License-Identifier: EUPL-1.2
#include "http/forwarded.hpp"

#include <algorithm>
#include <ranges>

#include "base/text.hpp"

namespace kompass::http {

void look_behind_proxies(Request& request, const std::vector<std::string>& trusted) {
  const auto is_trusted = [&](std::string_view address) {
    return std::ranges::find(trusted, address) != trusted.end();
  };
  if (!is_trusted(request.peer)) return;
  request.secure = request.header("X-Forwarded-Proto") == "https";
  const auto hops = split(request.header("X-Forwarded-For"), ',');
  for (const auto hop : hops | std::views::reverse) {
    if (trimmed(hop).empty()) return;
    request.peer = trimmed(hop);
    if (!is_trusted(request.peer)) return;
  }
}

}  // namespace kompass::http
