// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "codec/document.hpp"
#include "core/phrasebook.hpp"

namespace kompass::codec {

// texts/sv.yaml and its like: one record of keys and phrases. The language is the file's name.
Decoded<Phrasebook> load_phrasebook(const std::filesystem::path& path);

}  // namespace kompass::codec
