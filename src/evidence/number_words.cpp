// SPDX-License-Identifier: EUPL-1.2
#include "evidence/number_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct NumberWord {
  string_view word;
  int value;
};
constexpr std::array ordinals{
    NumberWord{"första", 1},  NumberWord{"andra", 2},   NumberWord{"tredje", 3},
    NumberWord{"fjärde", 4},  NumberWord{"femte", 5},   NumberWord{"sjätte", 6},
    NumberWord{"sjunde", 7},  NumberWord{"åttonde", 8}, NumberWord{"nionde", 9},
    NumberWord{"tionde", 10}, NumberWord{"første", 1},  NumberWord{"andre", 2},
    NumberWord{"fjerde", 4},  NumberWord{"sjette", 6},  NumberWord{"sjuende", 7}};
constexpr std::array units{
    NumberWord{"ett", 1},  NumberWord{"en", 1},   NumberWord{"två", 2},   NumberWord{"to", 2},
    NumberWord{"tre", 3},  NumberWord{"fyra", 4}, NumberWord{"fire", 4},  NumberWord{"fem", 5},
    NumberWord{"sex", 6},  NumberWord{"seks", 6}, NumberWord{"sju", 7},   NumberWord{"åtta", 8},
    NumberWord{"åtte", 8}, NumberWord{"nio", 9},  NumberWord{"ni", 9}};
constexpr std::array teens{
    NumberWord{"tio", 10},     NumberWord{"elva", 11},    NumberWord{"tolv", 12},
    NumberWord{"tretton", 13}, NumberWord{"fjorton", 14}, NumberWord{"femton", 15},
    NumberWord{"sexton", 16},  NumberWord{"sjutton", 17}, NumberWord{"arton", 18},
    NumberWord{"nitton", 19},  NumberWord{"ti", 10},      NumberWord{"elleve", 11},
    NumberWord{"femten", 15},  NumberWord{"tretten", 13}, NumberWord{"fjorten", 14},
    NumberWord{"seksten", 16}, NumberWord{"sytten", 17},  NumberWord{"atten", 18},
    NumberWord{"nitten", 19}};
constexpr std::array tens{
    NumberWord{"tjugo", 20},  NumberWord{"trettio", 30}, NumberWord{"fyrtio", 40},
    NumberWord{"femtio", 50}, NumberWord{"sextio", 60},  NumberWord{"tjue", 20},
    NumberWord{"tretti", 30}, NumberWord{"førti", 40},   NumberWord{"femti", 50},
    NumberWord{"seksti", 60}};

template <std::size_t N>
std::optional<int> value_of(string_view word, const std::array<NumberWord, N>& words) {
  const auto found = std::ranges::find(words, word, &NumberWord::word);
  if (found == words.end()) return std::nullopt;
  return found->value;
}

}  // namespace

std::vector<string_view> bare_words(string_view text) {
  std::vector<string_view> words;
  for (const auto word : split(text, ' ')) {
    constexpr string_view marks = ".,:;()\"!?";
    const auto first = word.find_first_not_of(marks);
    if (first == string_view::npos) continue;
    words.push_back(word.substr(first, word.find_last_not_of(marks) - first + 1));
  }
  return words;
}

bool has_any(string_view text, std::initializer_list<string_view> parts) {
  return std::ranges::any_of(
      parts, [&](string_view part) { return text.find(part) != string_view::npos; });
}

std::optional<int> cardinal(string_view word) {
  if (const auto unit = value_of(word, units)) return unit;
  if (const auto teen = value_of(word, teens)) return teen;
  for (const auto& ten : tens) {
    if (!word.starts_with(ten.word)) continue;
    const string_view rest = word.substr(ten.word.size());
    if (rest.empty()) return ten.value;
    if (const auto unit = value_of(rest, units)) return ten.value + *unit;
  }
  return std::nullopt;
}

std::optional<int> ordinal(string_view word) {
  if (const auto found = value_of(word, ordinals)) return found;
  if (word.size() == 3 && digit(word[0]) && word[1] == ':' && (word[2] == 'a' || word[2] == 'e')) {
    return word[0] - '0';
  }
  return std::nullopt;
}

}  // namespace kompass::evidence
