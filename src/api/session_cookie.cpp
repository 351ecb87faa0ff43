// SPDX-License-Identifier: EUPL-1.2
#include "api/session_cookie.hpp"

#include <fmt/format.h>

#include "http/cookies.hpp"

namespace kompass::api {

http::Response with_session(http::Response response, std::string_view token) {
  response.with("Set-Cookie", http::session_kept(token));
  return response;
}

http::Response without_session(http::Response response) {
  response.with("Set-Cookie", http::session_gone());
  return response;
}

Refusal too_often(std::chrono::seconds wait) {
  return {429,
          "wait",
          fmt::format("tried too often; try again in {} s", wait.count()),
          {},
          {{"Retry-After", std::to_string(wait.count())}}};
}

}  // namespace kompass::api
