// SPDX-License-Identifier: EUPL-1.2
#include "service/texts.hpp"

#include "codec/texts_file.hpp"
#include "service/files/instruments.hpp"

namespace kompass::service {

Result<Phrasebook> load_words(const std::filesystem::path& home, Language language) {
  const auto file = home / "texts" / (std::string(tag_of(language)) + ".yaml");
  auto decoded = codec::load_phrasebook(file);
  if (decoded.value) return std::move(*decoded.value);
  Problem problem = problem_of(decoded.findings);
  problem.kind = Trouble::Environment;
  return problem;
}

Result<Wording> Wording::load(const std::filesystem::path& home) {
  Wording wording;
  for (const auto language : all_languages) {
    auto words = load_words(home, language);
    if (!words) return words.problem();
    wording.books_[static_cast<std::size_t>(language)] = std::move(*words);
  }
  return wording;
}

}  // namespace kompass::service
