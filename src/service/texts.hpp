// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "core/phrasebook.hpp"

namespace kompass::service {

// The words of a language, from home/texts. Problem (Environment): missing or faulty file.
Result<Phrasebook> load_words(const std::filesystem::path& home, Language language);

}  // namespace kompass::service
