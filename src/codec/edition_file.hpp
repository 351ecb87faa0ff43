// SPDX-License-Identifier: EUPL-1.2
// An edition from disk, with its areas and recognition data. A published one is held against the
// hash it was published with (instruments/published.lock).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "codec/document.hpp"
#include "core/edition.hpp"
#include "core/recognition.hpp"

namespace kompass::codec {

struct EditionFile {
  Edition edition;
  Recognition recognition;
  std::string sha256;  // over every file of the edition, in the order they are named
};

// How strictly the lock is held: `Refuse` for all use, `Ignore` for writing the lock itself.
enum class Lock { Refuse, Ignore };

// `path` is an edition.yaml. Its areas and recognition files are read beside it. All faults of all
// files are told at once.
Decoded<EditionFile> load_edition(const std::filesystem::path& path, Lock lock = Lock::Refuse);

// One published edition per line: hash, two spaces, name. Lines starting with # are remarks.
struct LockEntry {
  std::string sha256, edition;
};
std::filesystem::path lock_path(const std::filesystem::path& edition_file);
std::vector<LockEntry> parse_lock(std::string_view text);

}  // namespace kompass::codec
