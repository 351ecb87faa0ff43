// SPDX-License-Identifier: EUPL-1.2
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

namespace kompass {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }

 private:
  int number_;
};

Problem input_problem(const std::string& where, std::string what, std::string remedy) {
  return {Trouble::Input, where, std::move(what), std::move(remedy)};
}

Problem output_problem(const fs::path& path, int error) {
  const char* remedy = error == ENOSPC ? "free some space and run again"
                                       : "choose another place with -o or change its permissions";
  return {Trouble::Output, path.string(), fmt::format("cannot write: {}", std::strerror(error)),
          remedy};
}

Result<std::string> read_all(const Descriptor& from, const std::string& where,
                             std::uint64_t limit) {
  std::string bytes;
  constexpr std::size_t step = 64 * 1024;
  while (true) {
    const std::size_t had = bytes.size();
    bytes.resize(had + step);
    const ssize_t got = ::read(from.number(), bytes.data() + had, step);
    if (got < 0) {
      const int error = errno;
      return input_problem(where, fmt::format("cannot read: {}", std::strerror(error)),
                           error == EISDIR ? "name a file, not a folder" : "check the file");
    }
    bytes.resize(had + static_cast<std::size_t>(got));
    if (got == 0) return bytes;
    if (bytes.size() > limit) {
      return input_problem(where, fmt::format("larger than {} MB", limit / 1'000'000),
                           "check that it is the right file, or split it");
    }
  }
}

bool write_all(const Descriptor& to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(to.number(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) {
    return input_problem(path.string(), fmt::format("cannot open: {}", std::strerror(errno)),
                         "check the name and that you may read it");
  }
  struct stat about{};
  if (::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode) &&
      static_cast<std::uint64_t>(about.st_size) > limit) {
    return input_problem(path.string(), fmt::format("larger than {} MB", limit / 1'000'000),
                         "check that it is the right file, or split it");
  }
  return read_all(file, path.string(), limit);
}

Result<std::string> read_standard_input(std::uint64_t limit) {
  return read_all(Descriptor(STDIN_FILENO), "standard input", limit);
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return output_problem(path, EISDIR);
  if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device.open() || !write_all(device, bytes)) return output_problem(path, errno);
    return {};
  }
  std::string beside = path.string() + ".XXXXXX";
  const Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
  if (!file.open()) return output_problem(path, errno);
  const bool written = write_all(file, bytes) && ::fchmod(file.number(), 0644) == 0 &&
                       ::fsync(file.number()) == 0 && ::rename(beside.c_str(), path.c_str()) == 0;
  if (written) return {};
  const int error = errno;
  ::unlink(beside.c_str());
  return output_problem(path, error);
}

}  // namespace kompass
