// SPDX-License-Identifier: EUPL-1.2
// Crosswalks from disk: how the areas of two editions of one instrument relate.
#pragma once

#include <filesystem>

#include "codec/document.hpp"
#include "core/crosswalk.hpp"

namespace kompass::codec {

struct CrosswalkFile {
  Crosswalk crosswalk;
  CrosswalkPlaces places;
};

// The value is there, with as much as can be read, also when findings are errors: so that its codes
// can be checked as well. Nothing when the file cannot be read as a crosswalk at all.
Decoded<CrosswalkFile> load_crosswalk(const std::filesystem::path& path);

}  // namespace kompass::codec
