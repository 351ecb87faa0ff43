// SPDX-License-Identifier: EUPL-1.2
#include "evidence/municipality_line.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/evaluators.hpp"
#include "evidence/lines.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_name = 3;  // words

bool municipality_word(string_view word) {
  const std::string key = lowered(word);
  return key == "kommun" || key == "kommune" || key == "stad" || key == "kommuns";
}

const Municipality* named(const std::vector<string_view>& words, std::size_t from,
                          std::size_t count, const PlaceNames& places) {
  std::string name;
  for (std::size_t i = from; i < from + count; ++i) {
    if (!name.empty()) name += ' ';
    name += words[i];
  }
  return places.named(name);
}

// Words that stand before a name without being part of it.
bool introduces(string_view word) {
  constexpr std::array introducers{
      string_view("av"),      string_view("för"),         string_view("om"),
      string_view("i"),       string_view("for"),         string_view("analys"),
      string_view("rapport"), string_view("utvärdering"), string_view("evaluering"),
      string_view("till"),    string_view("påhittad"),    string_view("oppdiktet")};
  return std::ranges::find(introducers, word) != introducers.end() || word.starts_with("kommun") ||
         word.ends_with("rapport");
}

}  // namespace

const Municipality* called_municipality(string_view text, const PlaceNames& places) {
  const std::string plain = single_spaced(text);
  const auto words = words_of(plain);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!municipality_word(words[i])) continue;
    for (std::size_t length = std::min(i, longest_name); length > 0; --length) {
      if (const auto* found = named(words, i - length, length + 1, places)) return found;
    }
  }
  return nullptr;
}

const Municipality* named_municipality(string_view text, const PlaceNames& places) {
  const std::string plain = single_spaced(text);
  const auto words = words_of(plain);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!capital_at(words[i], 0)) continue;
    for (std::size_t length = std::min(words.size() - i, longest_name); length > 0; --length) {
      if (const auto* found = named(words, i, length, places)) return found;
    }
  }
  return nullptr;
}

std::string unknown_municipality(string_view text) {
  const auto may_name = [](string_view word) {
    return capital_at(word, 0) && !introduces(lowered(word));
  };
  const std::string plain = single_spaced(text);
  const auto words = words_of(plain);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!municipality_word(words[i])) continue;
    std::size_t first = i;
    while (first > 0 && i - first < longest_name && may_name(words[first - 1])) --first;
    const auto name = mapped(std::span(words).subspan(first, i - first),
                             [](std::string_view word) { return std::string(word); });
    if (!name.empty()) return recased_name(joined(name, " "));
  }
  return "";
}

}  // namespace kompass::evidence
