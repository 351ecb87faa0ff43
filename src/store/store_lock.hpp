// SPDX-License-Identifier: EUPL-1.2
// Held by the one program that writes a store, until it ends or is killed.
#pragma once

#include <filesystem>

#include "base/descriptor.hpp"
#include "base/result.hpp"

namespace kompass::store {

class StoreLock {
 public:
  StoreLock() = default;  // of a store in memory
  // Problem (Environment): another program has it, named by its process number.
  static Result<StoreLock> take(const std::filesystem::path& database);

 private:
  Descriptor file_{-1};
};

}  // namespace kompass::store
