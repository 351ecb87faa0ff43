// SPDX-License-Identifier: EUPL-1.2
// The block of 512 bytes before each file of a tar archive (POSIX.1-1988 ustar; sizes beyond 8 GB
// as GNU tar writes them).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace kompass::store {

inline constexpr std::size_t archive_block = 512;
using ArchiveBlock = std::array<char, archive_block>;

struct ArchiveHeader {
  std::string name;  // at most 100 bytes
  std::uint64_t size = 0;
};

ArchiveBlock block_of(const ArchiveHeader& header);

// Nothing when it is no header of a plain file, or its sum is wrong.
std::optional<ArchiveHeader> header_in(const ArchiveBlock& block);

bool is_end(const ArchiveBlock& block);  // all zero

}  // namespace kompass::store
