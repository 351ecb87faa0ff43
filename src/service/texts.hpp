// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <filesystem>

#include "base/result.hpp"
#include "core/phrasebook.hpp"

namespace kompass::service {

// The words of a language, from home/texts. Problem (Environment): missing or faulty file.
Result<Phrasebook> load_words(const std::filesystem::path& home, Language language);

// The words of every language.
class Wording {
 public:
  // As `load_words`.
  static Result<Wording> load(const std::filesystem::path& home);

  [[nodiscard]] const Phrasebook& in(Language language) const {
    return books_[static_cast<std::size_t>(language)];
  }

 private:
  std::array<Phrasebook, all_languages.size()> books_;  // in the order of Language
};

}  // namespace kompass::service
