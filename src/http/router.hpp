// SPDX-License-Identifier: EUPL-1.2
// Routes as a list: a method, a path with {names}, and who answers. They are found in a tree of
// the parts of their paths, so that a path costs the same among ten routes and among hundreds.
#pragma once

#include <functional>
#include <map>
#include <memory>
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
  struct Branch;
  std::vector<Route> routes_;
  std::shared_ptr<const Branch> root_;
};

}  // namespace kompass::http
