// SPDX-License-Identifier: EUPL-1.2
// Editions and crosswalks as their authors check them: all faults of all files at once.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "base/finding.hpp"

namespace kompass::service {

// A file says by its format whether it is a crosswalk; everything else is held to be an edition. An
// area file, a recognition file or a folder leads to the edition.yaml beside or above it that it
// belongs to. A crosswalk is also held against its two editions, which lie beside its folder
// (../2.1/edition.yaml), and against the other crosswalks. A file is checked once. `next` is told
// the number of the file that is about to be read.
Findings check_instrument_files(std::span<const std::string> files,
                                const std::function<void(std::size_t)>& next);

}  // namespace kompass::service
