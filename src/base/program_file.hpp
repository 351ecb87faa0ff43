// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace kompass {

// Where the running program lies, with no link in the way. Problem (Environment): /proc cannot be
// read.
Result<std::filesystem::path> program_file();

}  // namespace kompass
