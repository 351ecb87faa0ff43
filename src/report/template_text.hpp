// SPDX-License-Identifier: EUPL-1.2
// Templates and styles as they are read from their folders. Problems (Environment) name the file.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.hpp"

namespace kompass::report {

// folder/name.mustache with every {{>partial}} replaced by its text (the library would parse them
// again at every use), without indentation, empty lines and comments of a line of their own. The
// name of a partial is its path from the file that asks for it.
Result<std::string> whole_template(const std::filesystem::path& folder, const std::string& name);

// The style sheets one after the other, without comments and indentation.
Result<std::string> whole_stylesheet(const std::filesystem::path& folder,
                                     std::span<const char* const> names);

}  // namespace kompass::report
