// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/format.h>

#include <string>

#include "core/language.hpp"

namespace kompass::cli {

// A text in the wanted language; one that fell back is marked with the language it is in.
inline std::string said(const LocalText& text, Language language) {
  const Phrase phrase = text.in(language);
  if (phrase.language == language) return std::string(phrase.text);
  return fmt::format("{} [{}]", phrase.text, tag_of(phrase.language));
}

}  // namespace kompass::cli
