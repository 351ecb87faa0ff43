// SPDX-License-Identifier: EUPL-1.2
#include "api/api.hpp"

#include <algorithm>
#include <map>

#include "api/frame.hpp"

namespace kompass::api {

std::vector<http::Route> routes(const Backstage& backstage) {
  std::vector<http::Route> made;
  std::map<std::string, std::vector<const Route*>> by_path;
  for (const auto& route : all_routes()) {
    by_path[route.path].push_back(&route);
    made.push_back({route.method, route.path,
                    [&backstage, &route](const auto& request, const auto& parameters) {
                      return framed(backstage, route, request, parameters);
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

std::size_t largest_body() {
  const auto& all = all_routes();
  const auto size = [](const Route& route) { return route.options.largest_body; };
  return size(*std::ranges::max_element(all, {}, size));
}

}  // namespace kompass::api
