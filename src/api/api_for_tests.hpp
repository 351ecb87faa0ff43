// SPDX-License-Identifier: EUPL-1.2
// An installation in memory with its API, asked without a socket.
#pragma once

#include <gmock/gmock.h>

#include "api/frame.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "http/cookies.hpp"
#include "service/account/accounts_for_tests.hpp"

namespace kompass::api {

// What is the same for every test and takes time to read.
struct SharedForTests {
  std::filesystem::path root = KOMPASS_SOURCE_DIR;
  service::Instruments instruments = *service::Instruments::open(root / "instruments");
  Gazetteer gazetteer = *codec::load_gazetteer(root / "data/register");
  service::MunicipalitySearch search{gazetteer};
  service::Wording wording = *service::Wording::load(root);

  static SharedForTests& one() {
    static SharedForTests shared;
    return shared;
  }
};

class AnApi : public service::AnInstallation {
 public:
  // The id of what was published.
  std::string publish(const std::string& example) {
    const auto imported = service::import_evaluation(store, shared.instruments,
                                                     shared.root / "examples" / example, {});
    return imported ? imported->id : imported.problem().message();
  }

  http::Response ask(http::Request request) {
    request.peer = "192.0.2.1";
    const auto found = router.find(request.method, request.path);
    if (found.route == nullptr) return {404, {}, nullptr};
    return found.route->answer(request, found.parameters);
  }
  http::Response get(const std::string& path, const std::string& query = "",
                     http::Headers headers = {}) {
    return ask(
        {.path = path, .query = query, .headers = std::move(headers), .body = {}, .peer = {}});
  }

  // Headers of a browser in which the account has signed in.
  http::Headers browser(const std::string& email = "agnes@example.org") {
    const auto token = token_of(email);
    return {{"Cookie", std::string(http::session_cookie) + "=" + token},
            {"X-CSRF-Token", service::csrf_token(token)}};
  }

  Backstage stage(RateLimiter& limiter) {
    return {.library = library,
            .gazetteer = shared.gazetteer,
            .search = shared.search,
            .instruments = shared.instruments,
            .press = press,
            .realm = realm,
            .throttle = throttle,
            .rates = limiter,
            .wording = shared.wording,
            .send = {},
            .base_address = "https://kompass.example"};
  }

  SharedForTests& shared = SharedForTests::one();
  service::Library library{store, shared.instruments};
  service::Press press =
      *service::Press::open(shared.root, {store, library, shared.instruments, shared.wording});
  RateLimiter rates{RateLimits{}};
  Backstage backstage = stage(rates);
  http::Router router{routes(backstage)};
};

inline std::string header_of(const http::Response& response, std::string_view name) {
  return std::string(http::value_of(response.headers, name));
}

}  // namespace kompass::api
