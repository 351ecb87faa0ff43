// SPDX-License-Identifier: EUPL-1.2
#include "api/api.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "api/frame.hpp"
#include "core/asked_language.hpp"
#include "http/security.hpp"

namespace kompass::api {
namespace {

struct Found {
  const Route* route = nullptr;
  http::Parameters parameters;
  std::vector<http::Method> allowed;
};

Found found_route(http::Method method, const std::string& path) {
  static const http::Router router = [] {
    std::vector<http::Route> all;
    for (const auto& route : all_routes()) all.push_back({route.method, route.path, {}});
    return http::Router(std::move(all));
  }();
  const auto found = router.find(method, path);
  const auto is_it = [&](const Route& route) {
    return found.route != nullptr && route.method == found.route->method &&
           route.path == found.route->path;
  };
  const auto route = std::ranges::find_if(all_routes(), is_it);
  return {route == all_routes().end() ? nullptr : &*route, found.parameters, found.allowed};
}

}  // namespace

std::vector<http::Route> routes(const Backstage& backstage) {
  std::vector<http::Route> made;
  std::map<std::string, std::vector<const Route*>> by_path;
  for (const auto& route : all_routes()) {
    by_path[route.path].push_back(&route);
    made.push_back({route.method, route.path,
                    [&backstage, &route](const auto& request, const auto& parameters) {
                      return framed(backstage, route, {request, parameters});
                    },
                    route.options.pace});
  }
  for (const auto& [path, of_the_path] : by_path) {
    made.push_back({http::Method::Options, path,
                    [of_the_path](const auto& /*request*/, const auto& /*parameters*/) {
                      return preflight(of_the_path);
                    }});
  }
  return made;
}

HeadCheck head_check(const Backstage& backstage) {
  return [&backstage](const http::Request& head) -> std::optional<http::Response> {
    const auto found = found_route(head.method, head.path);
    if (found.route == nullptr) {
      if (!found.allowed.empty() || !head.path.starts_with("/api/")) return std::nullopt;
      return http::secured(no_route(backstage, head, found.allowed));
    }
    auto refusal = refused_on_the_head(backstage, *found.route, {head, found.parameters});
    if (!refusal) return std::nullopt;
    refusal->route = found.route->path;
    return http::secured(std::move(*refusal));
  };
}

http::Response no_route(const Backstage& backstage, const http::Request& request,
                        const std::vector<http::Method>& allowed) {
  const auto& words =
      backstage.wording.in(asked_language(request.header("Accept-Language"), Language::English));
  const auto told = [&](int status, const char* code, std::string detail) {
    return problem_response({status, code, std::move(detail)}, words, request.path);
  };
  if (allowed.empty()) return told(404, "missing", "nothing has this address");
  std::string methods = "OPTIONS";
  for (const auto method : allowed) {
    if (method == http::Method::Options) continue;
    methods += fmt::format(", {}", name_of(method));
    if (method == http::Method::Get) methods += ", HEAD";
  }
  auto response = request.method == http::Method::Options
                      ? no_content()
                      : told(405, "method", "this address takes " + methods);
  return std::move(response.with("Allow", methods));
}

std::size_t largest_body(http::Method method, const std::string& path) {
  const auto found = found_route(method, path);
  return found.route == nullptr ? RouteOptions{}.largest_body : found.route->options.largest_body;
}

}  // namespace kompass::api
