// SPDX-License-Identifier: EUPL-1.2
// Crosswalks from disk: how the areas of two editions of one instrument relate.
#pragma once

#include <filesystem>
#include <vector>

#include "codec/document.hpp"
#include "core/crosswalk.hpp"

namespace kompass::codec {

struct CrosswalkFile {
  Crosswalk crosswalk;
  std::vector<RelationPlaces> places;  // of its relations, in their order
};

Decoded<CrosswalkFile> load_crosswalk(const std::filesystem::path& path);

}  // namespace kompass::codec
