// SPDX-License-Identifier: EUPL-1.2
#include "http/conditional.hpp"

#include "http/entity_tags.hpp"

namespace kompass::http {

bool has_already(const Request& request, std::string_view quoted_tag) {
  const auto known = request.header("If-None-Match");
  return !known.empty() && names_weakly(known, quoted_tag.substr(1, quoted_tag.size() - 2));
}

Response not_modified(Response response) {
  response.status = 304;
  response.body = nullptr;
  return response;
}

}  // namespace kompass::http
