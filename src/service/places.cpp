// SPDX-License-Identifier: EUPL-1.2
#include "service/places.hpp"

#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "base/program_file.hpp"
#include "base/text.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

// What the folder lacks to be the home: "instruments and texts", "texts"; "" when it is.
std::string lacks(const fs::path& folder) {
  std::error_code ignored;
  std::vector<std::string> missing;
  for (const char* part : {"instruments", "texts"}) {
    if (!fs::is_directory(folder / part, ignored)) missing.emplace_back(part);
  }
  return joined(missing, " and ");
}

constexpr std::string_view all = "instruments and texts";

// The nearest folder that is whole, else the nearest that could be mended.
Result<fs::path> home_near(const fs::path& program) {
  std::optional<Problem> incomplete;
  for (fs::path folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    for (const auto& home : {folder, folder / "share" / "kompass"}) {
      const std::string missing = lacks(home);
      if (missing.empty()) return home;
      if (missing == all || incomplete) continue;
      incomplete = {Trouble::Environment, home.string(), "holds no " + missing,
                    "restore it, or set KOMPASS_HOME"};
    }
  }
  if (incomplete) return *incomplete;
  return Problem{Trouble::Environment, program.string(), "its data folders are not found near it",
                 "set KOMPASS_HOME to the folder that holds instruments/ and texts/"};
}

}  // namespace

Result<fs::path> find_home() {
  if (const char* named = std::getenv("KOMPASS_HOME"); named != nullptr && *named != '\0') {
    const std::string missing = lacks(named);
    if (missing.empty()) return fs::path(named);
    return Problem{Trouble::Environment, named, "KOMPASS_HOME holds no " + missing,
                   "name the folder Kompass is installed in, or unset it"};
  }
  const auto program = program_file();
  return program ? home_near(*program) : program;
}

}  // namespace kompass::service
