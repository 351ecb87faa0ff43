// SPDX-License-Identifier: EUPL-1.2
// What logs and figures may tell of a request: while an evaluation is under way neither which it is
// nor what is done in it, for who grades what, and when, is nobody's before all have locked.
#pragma once

#include <array>
#include <string_view>

namespace kompass {

// The route, cut off at the evaluation: "/api/v1/work/{id}" of all that lies below it.
constexpr std::string_view told_route(std::string_view route) {
  constexpr std::array work{std::string_view("/{lang}/arbete/{id}"),
                            std::string_view("/api/v1/work/{id}")};
  for (const auto one : work) {
    if (route.starts_with(one)) return one;
  }
  return route;
}

// Of pages that anybody may read the path, of the API and of the workspace the route alone.
constexpr std::string_view told_path(std::string_view path, std::string_view route) {
  if (path.starts_with("/link/")) return "/link/{token}";  // who has it may use it
  const bool guarded = route.starts_with("/api/") || route.starts_with("/{lang}/arbete");
  return guarded ? told_route(route) : path;
}

}  // namespace kompass
