// SPDX-License-Identifier: EUPL-1.2
// A list as it is answered: {"items": [...]}, and "next" where it comes in pages.
#pragma once

#include <string>
#include <vector>

#include "codec/record.hpp"

namespace kompass::api {

template <class T>
struct Items {
  std::vector<T> items;
};
template <class T>
void describe(auto& v, const Items<T>& list) {
  v("items", list.items);
}

template <class T>
struct PageOfItems {
  std::vector<T> items;
  std::string next;
};
template <class T>
void describe(auto& v, const PageOfItems<T>& list) {
  v("items", list.items);
  v("next", list.next);
}

}  // namespace kompass::api
