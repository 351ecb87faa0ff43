// SPDX-License-Identifier: EUPL-1.2
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/descriptor.hpp"
#include "base/outputs.hpp"

namespace kompass {
namespace {

namespace fs = std::filesystem;

Problem input_problem(const std::string& where, std::string what, std::string remedy) {
  return {Trouble::Input, where, std::move(what), std::move(remedy)};
}

// A step that holds a whole file, and one byte more to see that it ends, is the only one.
Result<std::string> read_all(int from, const std::string& where, std::uint64_t limit,
                             std::size_t step = 64UL * 1024) {
  std::string bytes;
  std::size_t had = 0;
  while (true) {
    if (had == bytes.size()) bytes.resize(had + step);
    const ssize_t got = ::read(from, bytes.data() + had, bytes.size() - had);
    if (got < 0) {
      const int error = errno;
      return input_problem(where, fmt::format("cannot read: {}", std::strerror(error)),
                           error == EISDIR ? "name a file, not a folder" : "check the file");
    }
    had += static_cast<std::size_t>(got);
    if (had > limit) {
      return input_problem(where, fmt::format("larger than {} MB", limit / 1'000'000),
                           "check that it is the right file, or split it");
    }
    if (got > 0) continue;
    bytes.resize(had);
    return bytes;
  }
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) {
    return input_problem(path.string(), fmt::format("cannot open: {}", std::strerror(errno)),
                         "check the name and that you may read it");
  }
  struct stat about{};
  if (::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_size == 0) {
    return read_all(file.number(), path.string(), limit);
  }
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (size > limit) {
    return input_problem(path.string(), fmt::format("larger than {} MB", limit / 1'000'000),
                         "check that it is the right file, or split it");
  }
  return read_all(file.number(), path.string(), limit, size + 1);
}

Result<std::string> read_standard_input(std::uint64_t limit) {
  return read_all(STDIN_FILENO, "standard input", limit);
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  Outputs one;
  const auto added = one.add(path, bytes);
  return added ? one.commit() : added;
}

}  // namespace kompass
