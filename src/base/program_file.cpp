// SPDX-License-Identifier: EUPL-1.2
#include "base/program_file.hpp"

namespace kompass {

Result<std::filesystem::path> program_file() {
  constexpr const char* link = "/proc/self/exe";
  std::error_code error;
  auto file = std::filesystem::read_symlink(link, error);
  if (!error) return file;
  return Problem{Trouble::Environment, link, "cannot be read: " + error.message(), "mount /proc"};
}

}  // namespace kompass
