// SPDX-License-Identifier: EUPL-1.2
#include "http/security.hpp"

#include <array>
#include <utility>

namespace kompass::http {

Response secured(Response response) {
  using std::string_view;
  constexpr std::array headers{
      std::pair{string_view("Content-Security-Policy"),
                string_view("default-src 'none'; style-src 'self'; script-src 'self'; "
                            "img-src 'self'; font-src 'self'; connect-src 'self'; "
                            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")},
      std::pair{string_view("X-Content-Type-Options"), string_view("nosniff")},
      std::pair{string_view("Referrer-Policy"), string_view("same-origin")},
      std::pair{string_view("Cross-Origin-Opener-Policy"), string_view("same-origin")},
      std::pair{string_view("Cross-Origin-Resource-Policy"), string_view("same-origin")}};
  for (const auto& [name, value] : headers) {
    if (value_of(response.headers, name).empty()) {
      response.with(std::string(name), std::string(value));
    }
  }
  return response;
}

}  // namespace kompass::http
