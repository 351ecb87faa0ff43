// SPDX-License-Identifier: EUPL-1.2
// Texts in the three languages of the product, with Swedish as the language that is never missing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

enum class Language { Swedish, Norwegian, English };

inline constexpr std::array all_languages{Language::Swedish, Language::Norwegian,
                                          Language::English};

std::string_view tag_of(Language language);  // BCP 47: "sv", "nb", "en"
std::optional<Language> language_of(std::string_view bcp47_tag);

// A text and the language it is really in, which may be another than the one asked for.
struct Phrase {
  std::string_view text;
  Language language = Language::Swedish;
};

struct LocalText {
  std::array<std::string, all_languages.size()> texts;

  [[nodiscard]] const std::string& only(Language language) const;  // may be empty
  [[nodiscard]] Phrase in(Language language) const;                // falls back to Swedish
  [[nodiscard]] bool empty() const;
  std::string& operator[](Language language);

  friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace kompass
