// SPDX-License-Identifier: EUPL-1.2
#include "site/language.hpp"

#include <array>

namespace kompass::site {

std::string_view own_name(Language language) {
  constexpr std::array<std::string_view, all_languages.size()> names{"Svenska", "Norsk", "English"};
  return names[static_cast<std::size_t>(language)];
}

}  // namespace kompass::site
