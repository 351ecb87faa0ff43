// SPDX-License-Identifier: EUPL-1.2
#include "core/language.hpp"

#include <algorithm>

namespace kompass {

std::string_view tag_of(Language language) {
  constexpr std::array<std::string_view, all_languages.size()> tags{"sv", "nb", "en"};
  return tags[static_cast<std::size_t>(language)];
}

std::optional<Language> language_of(std::string_view bcp47_tag) {
  const auto* found = std::ranges::find(all_languages, bcp47_tag, tag_of);
  if (found == all_languages.end()) return std::nullopt;
  return *found;
}

const std::string& LocalText::only(Language language) const {
  return texts[static_cast<std::size_t>(language)];
}

std::string& LocalText::operator[](Language language) {
  return texts[static_cast<std::size_t>(language)];
}

Phrase LocalText::in(Language language) const {
  const auto& wanted = only(language);
  if (!wanted.empty()) return {wanted, language};
  return {only(Language::Swedish), Language::Swedish};
}

bool LocalText::empty() const {
  return std::ranges::all_of(texts, [](const std::string& text) { return text.empty(); });
}

}  // namespace kompass
