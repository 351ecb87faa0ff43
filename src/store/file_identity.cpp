// SPDX-License-Identifier: EUPL-1.2
#include "store/file_identity.hpp"

#include <sys/stat.h>

#include <utility>

namespace kompass::store {

FileIdentity::FileIdentity(std::string path) : path_(std::move(path)) {
  struct stat about{};
  if (::stat(path_.c_str(), &about) != 0) return;
  device_ = about.st_dev;
  number_ = about.st_ino;
}

Result<void> FileIdentity::same() const {
  if (path_.empty()) return {};
  struct stat about{};
  const bool there = ::stat(path_.c_str(), &about) == 0;
  if (there && about.st_dev == device_ && about.st_ino == number_) return {};
  return Problem{Trouble::Environment, path_,
                 there ? "is another file than when it was opened" : "is not there any more",
                 "stop the server, put the right file into place, and start it again"};
}

}  // namespace kompass::store
