// SPDX-License-Identifier: EUPL-1.2
// A file of settings in TOML 1.0, flattened: "smtp.port" and its text, with the line it stands on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace kompass::codec {

struct TomlValue {
  std::string key;
  std::string text;   // of a list: its texts with ", " between
  std::string where;  // "kompass.toml:12"
};

// In the order of lines. Problem (Input): it cannot be read or is no TOML, with line and column.
Result<std::vector<TomlValue>> read_toml(const std::filesystem::path& file);

}  // namespace kompass::codec
