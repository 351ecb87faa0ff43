// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <cassert>

#include "base/text.hpp"

namespace kompass::http {
namespace {

using std::string_view;

bool is_name(string_view part) {
  return part.starts_with('{') && part.ends_with('}');
}

// What the {names} of a path that fits stand for.
Parameters parameters_of(string_view pattern, const std::vector<string_view>& given) {
  const auto wanted = split(pattern, '/');
  Parameters parameters;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_name(wanted[i])) {
      parameters.emplace(wanted[i].substr(1, wanted[i].size() - 2), given[i]);
    }
  }
  return parameters;
}

// '{' sorts after letters and digits, so that plain words come first.
bool plainer(const Route& a, const Route& b) {
  return a.path < b.path;
}

}  // namespace

// What may follow a part of a path: plain words, then any word; and the routes that end there, by
// their place in the list.
struct Router::Branch {
  std::map<std::string, Branch, std::less<>> words;
  std::unique_ptr<Branch> any;
  std::vector<std::size_t> ends;

  Branch& after(string_view part) {
    if (!is_name(part)) return words[std::string(part)];
    if (!any) any = std::make_unique<Branch>();
    return *any;
  }

  // Calls `take` with each route that fits, plain words first, until it says true.
  template <class Take>
  [[nodiscard]] bool fits(const std::vector<string_view>& given, std::size_t from,
                          const Take& take) const {
    if (from == given.size()) return std::ranges::any_of(ends, take);
    const auto word = words.find(given[from]);
    if (word != words.end() && word->second.fits(given, from + 1, take)) return true;
    return any && !given[from].empty() && any->fits(given, from + 1, take);
  }
};

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
  std::ranges::stable_sort(routes_, plainer);
  Branch root;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    Branch* branch = &root;
    for (const auto part : split(routes_[i].path, '/')) branch = &branch->after(part);
    branch->ends.push_back(i);
  }
  root_ = std::make_shared<const Branch>(std::move(root));
}

Router::Found Router::find(Method method, string_view path) const {
  const Method wanted = method == Method::Head ? Method::Get : method;
  const auto given = split(path, '/');
  Found found;
  const bool fits = root_->fits(given, 0, [&](std::size_t i) {
    const Route& route = routes_[i];
    if (route.method != wanted) {
      const bool told = std::ranges::find(found.allowed, route.method) != found.allowed.end();
      if (!told) found.allowed.push_back(route.method);
      return false;
    }
    found = {&route, parameters_of(route.path, given), {}};
    return true;
  });
  assert(fits == (found.route != nullptr));
  static_cast<void>(fits);
  return found;
}

}  // namespace kompass::http
