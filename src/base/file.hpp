// SPDX-License-Identifier: EUPL-1.2
// Whole files in, whole files out. A written file is complete or absent, never half; files that
// belong together (outputs.hpp) are all new or none is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kompass {

// The bytes of the file. Problems (Input): absent, a folder, unreadable, larger than `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);

// Everything on standard input, at most `limit` bytes.
Result<std::string> read_standard_input(std::uint64_t limit);

// Outputs of one file. The old file, if any, is untouched when it cannot be written.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace kompass
