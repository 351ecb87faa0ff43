// SPDX-License-Identifier: EUPL-1.2
#include "api/api.hpp"

#include "api/handlers.hpp"

namespace kompass::api {

std::vector<http::Route> routes(const Backstage& backstage) {
  using http::Method;
  const auto simple = [&](auto handler) {
    return [&backstage, handler](const Request& request, const Parameters&) {
      return handler(backstage, request);
    };
  };
  const auto named = [&](auto handler) {
    return [&backstage, handler](const Request& request, const Parameters& parameters) {
      return handler(backstage, request, parameters);
    };
  };
  return {
      {Method::Get, "/api/v1/evaluations", simple(list_evaluations)},
      {Method::Get, "/api/v1/evaluations/{id}", named(show_evaluation)},
      {Method::Get, "/api/v1/municipalities", simple(search_municipalities)},
  };
}

}  // namespace kompass::api
