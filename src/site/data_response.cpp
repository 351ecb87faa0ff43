// SPDX-License-Identifier: EUPL-1.2
#include "site/data_response.hpp"

namespace kompass::site {

http::Response data_response(const Visit& visit, std::string_view media_type, std::string bytes) {
  auto response = http::text_response(200, media_type, std::move(bytes));
  response.with("X-Content-Type-Options", "nosniff")
      .with("Access-Control-Allow-Origin", "*")
      .with("Cache-Control", "public, no-cache");
  return if_changed(visit.request, std::move(response));
}

}  // namespace kompass::site
