// SPDX-License-Identifier: EUPL-1.2
// What is in a store, beside what the trail says of it.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"

namespace kompass::store {

// An item that is not as the trail says: changed, put in or taken out by another hand.
struct Stray {
  std::string kind, item;
  std::string what;  // one clause
};

// Compares all that is there in one state of the store at `url` with the last entry about it: its
// hash, kind, municipality, number of changes, when and by whom. Not its key or parent, of which
// the trail says nothing. A store in memory has no other hand, so none.
Result<void> find_strays(const std::string& url, const std::function<void(const Stray&)>& take);

}  // namespace kompass::store
