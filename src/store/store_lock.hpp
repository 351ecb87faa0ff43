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

  // Removes the file of the lock, which nobody can take from it any more: of a store that did not
  // come about.
  void leave_nothing() const;

 private:
  Descriptor file_{-1};
  std::filesystem::path path_;
};

}  // namespace kompass::store
