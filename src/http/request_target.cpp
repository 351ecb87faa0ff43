// SPDX-License-Identifier: EUPL-1.2
#include "http/request_target.hpp"

#include "base/text.hpp"
#include "http/one_way.hpp"

namespace kompass::http {

std::optional<RequestTarget> parse_request_target(std::string_view text) {
  RequestTarget found;
  const auto slashes = text.find("://");
  if (slashes != std::string_view::npos && !text.starts_with('/')) {
    const auto scheme = lowered(text.substr(0, slashes));
    text.remove_prefix(slashes + 3);
    found.host = text.substr(0, text.find_first_of("/?#"));
    const bool plain = !found.host.empty() && can_be_host(found.host);
    if ((scheme != "http" && scheme != "https") || !plain) return {};
    text.remove_prefix(found.host.size());
  }
  const bool no_path = !found.host.empty() && !text.starts_with('/');
  auto target = parse_target(no_path ? "/" + std::string(text) : std::string(text));
  if (!target) return {};
  found.target = std::move(*target);
  return found;
}

}  // namespace kompass::http
