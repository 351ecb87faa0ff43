// SPDX-License-Identifier: EUPL-1.2
#include "http/security.hpp"

namespace kompass::http {

Response secured(Response response) {
  constexpr std::string_view policy = "Content-Security-Policy";
  if (value_of(response.headers, policy).empty()) {
    response.with(std::string(policy),
                  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                  "frame-ancestors 'none'");
  }
  response.with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

}  // namespace kompass::http
