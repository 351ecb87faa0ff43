// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace kompass::store {

// Which file a path led to when it was opened. What is written into a file that has another in its
// place would be gone with the program that holds it.
class FileIdentity {
 public:
  FileIdentity() = default;  // of a store in memory: always the same
  explicit FileIdentity(std::string path);

  // Problem (Environment): the path leads to nothing or to another file now.
  [[nodiscard]] Result<void> same() const;

 private:
  std::string path_;
  dev_t device_ = 0;
  ino_t number_ = 0;
};

}  // namespace kompass::store
