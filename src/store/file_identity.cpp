// SPDX-License-Identifier: EUPL-1.2
#include "store/file_identity.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <utility>

namespace kompass::store {

Result<std::string> only_name_of(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;
  fs::path name = path;
  std::error_code ignored;
  for (int links = 0; fs::is_symlink(name, ignored); ++links) {
    if (links == most_links) {
      return Problem{Trouble::Input, path, "is a link that leads to itself", "name the file"};
    }
    name = name.parent_path() / fs::read_symlink(name, ignored);  // as it is when it is absolute
  }
  const auto names = fs::is_regular_file(name, ignored) ? fs::hard_link_count(name, ignored) : 1;
  if (names == 1) return name.string();
  return Problem{Trouble::Environment, path,
                 fmt::format("has {} names on the disk, and another program may have it open "
                             "under another",
                             names),
                 "remove the other names, or make a copy with kompass backup and restore"};
}

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
