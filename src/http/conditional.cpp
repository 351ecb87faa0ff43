// SPDX-License-Identifier: EUPL-1.2
#include "http/conditional.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::http {

bool has_already(const Request& request, std::string_view tag) {
  const auto known = split(request.header("If-None-Match"), ',');
  return std::ranges::any_of(known, [&](std::string_view part) {
    part = trimmed(part);
    if (part.starts_with("W/")) part.remove_prefix(2);
    return part == tag || part == "*";
  });
}

Response not_modified(Response response) {
  response.status = 304;
  response.body = nullptr;
  return response;
}

}  // namespace kompass::http
