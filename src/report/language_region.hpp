// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/language.hpp"

namespace kompass::report {

// Where a language of ours is written, for tags of documents: "sv" is "sv-SE".
inline std::string region_of(Language language) {
  switch (language) {
    case Language::Swedish: return "SE";
    case Language::Norwegian: return "NO";
    case Language::English: return "GB";
  }
  return "SE";
}

}  // namespace kompass::report
