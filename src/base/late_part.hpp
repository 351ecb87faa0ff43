// SPDX-License-Identifier: EUPL-1.2
// Parts of the program in files of their own, lib/NAME.so beside bin/, each opened when it is first
// needed: those that bring large libraries which most runs never use (decision 0086).
#pragma once

#include <string>

#include "base/result.hpp"

namespace kompass {

// The address of a function with C linkage. The part stays open. May be called by several threads.
// Problem (Environment): the part or a library it needs is missing.
Result<void*> late_function(const std::string& part, const std::string& function);

// `Function` is the type of the function, as the header of the part declares it.
template <typename Function>
Result<Function*> late(const std::string& part, const std::string& function) {
  const auto address = late_function(part, function);
  if (!address) return address.problem();
  return reinterpret_cast<Function*>(*address);
}

}  // namespace kompass
