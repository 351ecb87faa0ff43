// SPDX-License-Identifier: EUPL-1.2
#include "core/phrasebook.hpp"

#include <algorithm>

namespace kompass {

std::string Phrasebook::say(std::string_view key, Fillings fillings) const {
  const auto found = phrases_.find(key);
  if (found == phrases_.end()) return "[" + std::string(key) + "]";
  std::string text;
  std::string_view rest = found->second;
  while (!rest.empty()) {
    const auto open = rest.find('{');
    const auto close = open == std::string_view::npos ? open : rest.find('}', open);
    text += rest.substr(0, open);
    if (close == std::string_view::npos) return text;
    const auto name = rest.substr(open + 1, close - open - 1);
    const auto* filling = std::ranges::find(fillings, name, [](const auto& f) { return f.first; });
    text += filling == fillings.end() ? "[" + std::string(name) + "]" : filling->second;
    rest.remove_prefix(close + 1);
  }
  return text;
}

}  // namespace kompass
