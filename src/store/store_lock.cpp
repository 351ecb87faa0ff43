// SPDX-License-Identifier: EUPL-1.2
#include "store/store_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace kompass::store {
namespace {

std::string holder_of(int file) {
  std::array<char, 32> text{};
  const auto size = pread(file, text.data(), text.size() - 1, 0);
  return size > 0 ? fmt::format("process {}", text.data()) : "another program";
}

// Whether the file that is open is the one that has the name now, and not one that was removed.
bool is_at(int file, const std::string& path) {
  struct stat open{}, named{};
  return fstat(file, &open) == 0 && stat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}  // namespace

Result<StoreLock> StoreLock::take(const std::filesystem::path& database) {
  const std::string path = database.string() + ".lock";
  Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!file.open()) {
    return Problem{Trouble::Output, path, fmt::format("cannot be made: {}", std::strerror(errno)),
                   "see that its folder is there and may be written"};
  }
  if (flock(file.number(), LOCK_EX | LOCK_NB) != 0 || !is_at(file.number(), path)) {
    return Problem{Trouble::Environment, database.string(),
                   fmt::format("is in use by {}", holder_of(file.number())),
                   "stop it, or ask it to do this"};
  }
  const std::string process = std::to_string(getpid());
  const bool written = ftruncate(file.number(), 0) == 0 &&
                       pwrite(file.number(), process.data(), process.size(), 0) ==
                           static_cast<ssize_t>(process.size());
  if (!written) return Problem{Trouble::Output, path, "cannot be written", "make room on the disk"};
  StoreLock lock;
  lock.file_ = std::move(file);
  lock.path_ = path;
  return lock;
}

void StoreLock::leave_nothing() const {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace kompass::store
