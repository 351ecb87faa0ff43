// SPDX-License-Identifier: EUPL-1.2
#include "core/asked_language.hpp"

#include "base/text.hpp"

namespace kompass {
namespace {

std::optional<Language> served(std::string_view range) {
  const auto tag = lowered(range.substr(0, range.find('-')));
  if (tag == "no" || tag == "nn") return Language::Norwegian;
  return language_of(tag);
}

// Thousandths of "q=0.8"; a weight that is no number counts as 1.
int weight_of(std::string_view parameter) {
  parameter = trimmed(parameter);
  if (!parameter.starts_with("q=") || parameter.starts_with("q=1")) return 1000;
  int weight = 0;
  int place = 100;
  for (const char digit : parameter.substr(std::min<std::size_t>(4, parameter.size()))) {
    if (digit < '0' || digit > '9') return 1000;
    weight += (digit - '0') * place;
    place /= 10;
  }
  return weight;
}

}  // namespace

Language asked_language(std::string_view list, Language otherwise) {
  Language best = otherwise;
  int highest = 0;
  for (const auto item : split(list, ',')) {
    const auto parts = split(item, ';');
    const auto language = served(trimmed(parts[0]));
    const int weight = parts.size() > 1 ? weight_of(parts[1]) : 1000;
    if (!language || weight <= highest) continue;
    best = *language;
    highest = weight;
  }
  return best;
}

}  // namespace kompass
