// SPDX-License-Identifier: EUPL-1.2
// What std::ranges::to would do with a transformed view, in C++23.
#pragma once

#include <functional>
#include <iterator>
#include <type_traits>
#include <vector>

namespace kompass {

// What `get`, a member or a function, gives for each of `items`, in their order.
template <class Items, class Get>
auto mapped(const Items& items, Get get) {
  std::vector<std::decay_t<decltype(std::invoke(get, *std::begin(items)))>> found;
  found.reserve(std::size(items));
  for (const auto& item : items) found.push_back(std::invoke(get, item));
  return found;
}

}  // namespace kompass
