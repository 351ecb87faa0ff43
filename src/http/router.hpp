// SPDX-License-Identifier: EUPL-1.2
// Routes as a list: a method, a path with {names}, and who answers.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace kompass::http {

// What {names} of a path stood for.
using Parameters = std::map<std::string, std::string, std::less<>>;

struct Route {
  Method method;
  std::string path;  // "/{lang}/kommun/{slug}"
  std::function<Response(const Request&, const Parameters&)> answer;
  Pace pace = Pace::Quick;
};

class Router {
 public:
  // Of two routes that fit, the one whose path begins longer with plain words answers.
  explicit Router(std::vector<Route> routes);

  struct Found {
    const Route* route = nullptr;  // null: no route has this path and method
    Parameters parameters;
    std::vector<Method> allowed;  // that the path has; empty when no route has the path
  };
  [[nodiscard]] Found find(Method method, std::string_view path) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

}  // namespace kompass::http
