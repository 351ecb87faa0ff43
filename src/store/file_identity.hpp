// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace kompass::store {

// The path of the file itself, also of one that is not there yet: SQLite puts its log beside that,
// and so the lock and the files of the store are there whatever it is called by. Problem
// (Environment): the file has other names on the disk (hard links); SQLite would keep a log for
// each, and what stands in one is lost to the others. (Input): the links lead round in a ring.
Result<std::string> only_name_of(const std::string& path);

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
