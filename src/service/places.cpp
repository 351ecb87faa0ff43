// SPDX-License-Identifier: EUPL-1.2
#include "service/places.hpp"

#include <cstdlib>

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

bool is_home(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "instruments", ignored) &&
         fs::is_directory(folder / "texts", ignored);
}

}  // namespace

Result<fs::path> find_home() {
  if (const char* named = std::getenv("KOMPASS_HOME"); named != nullptr && *named != '\0') {
    if (is_home(named)) return fs::path(named);
    return Problem{Trouble::Environment, named, "KOMPASS_HOME holds no instruments and texts",
                   "name the folder Kompass is installed in, or unset it"};
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (fs::path folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (is_home(folder)) return folder;
    if (is_home(folder / "share" / "kompass")) return folder / "share" / "kompass";
  }
  return Problem{Trouble::Environment, program.string(), "its data folders are not found near it",
                 "set KOMPASS_HOME to the folder that holds instruments/ and texts/"};
}

}  // namespace kompass::service
