// SPDX-License-Identifier: EUPL-1.2
// Whole files in, whole files out. A written file is complete or absent, never half.
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

// Writes beside the target, syncs, then renames over it. Problems (Output) name the path and the
// system's reason (read-only folder, disk full); the old file, if any, is then untouched.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace kompass
