// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace kompass::http {
namespace {

using std::string_view;

bool is_name(string_view part) {
  return part.starts_with('{') && part.ends_with('}');
}

std::optional<Parameters> match(string_view pattern, string_view path) {
  const auto wanted = split(pattern, '/'), given = split(path, '/');
  if (wanted.size() != given.size()) return std::nullopt;
  Parameters parameters;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_name(wanted[i])) {
      if (given[i].empty()) return std::nullopt;
      parameters.emplace(wanted[i].substr(1, wanted[i].size() - 2), given[i]);
    } else if (wanted[i] != given[i]) {
      return std::nullopt;
    }
  }
  return parameters;
}

// '{' sorts after letters and digits, so that plain words come first.
bool plainer(const Route& a, const Route& b) {
  return a.path < b.path;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
  std::ranges::stable_sort(routes_, plainer);
}

Router::Found Router::find(Method method, string_view path) const {
  const Method wanted = method == Method::Head ? Method::Get : method;
  Found found;
  for (const auto& route : routes_) {
    auto parameters = match(route.path, path);
    if (!parameters) continue;
    if (route.method == wanted) return {&route, std::move(*parameters), {}};
    found.allowed.push_back(route.method);
  }
  return found;
}

}  // namespace kompass::http
