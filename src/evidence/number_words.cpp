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
    NumberWord{"fjerde", 4},  NumberWord{"sjette", 6},  NumberWord{"sjuende", 7},
    NumberWord{"åttende", 8}, NumberWord{"niende", 9},  NumberWord{"tiende", 10},
    NumberWord{"first", 1},   NumberWord{"second", 2},  NumberWord{"third", 3},
    NumberWord{"fourth", 4},  NumberWord{"fifth", 5},   NumberWord{"sixth", 6}};

std::optional<int> value_of(string_view word, auto& words) {
  const auto* const found = std::ranges::find(words, word, &NumberWord::word);
  if (found == words.end()) return std::nullopt;
  return found->value;
}

}  // namespace

std::vector<string_view> words_of(string_view text) {
  std::vector<string_view> words;
  for (auto word : split(text, ' ')) {
    constexpr string_view marks = ".,:;()\"!?";
    const auto first = word.find_first_not_of(marks);
    if (first == string_view::npos) continue;
    words.push_back(word.substr(first, word.find_last_not_of(marks) - first + 1));
  }
  return words;
}

std::optional<int> ordinal(string_view word) {
  if (const auto found = value_of(word, ordinals)) return found;
  const bool written =
      word.size() == 3 && digit(word[0]) && word[1] == ':' && (word[2] == 'a' || word[2] == 'e');
  if (!written) return std::nullopt;
  return word[0] - '0';
}

std::optional<int> roman(string_view word) {
  constexpr std::array up_to_nine{string_view(""),    string_view("i"),   string_view("ii"),
                                  string_view("iii"), string_view("iv"),  string_view("v"),
                                  string_view("vi"),  string_view("vii"), string_view("viii"),
                                  string_view("ix")};
  if (word.empty() || word.size() > 5) return std::nullopt;
  std::string key = lowered(word);
  const int above = key.front() == 'x' ? 10 : 0;
  if (above > 0) key.erase(0, 1);
  if (key == "x") return 20;
  const auto* const found = std::ranges::find(up_to_nine, key);
  if (found == up_to_nine.end()) return std::nullopt;
  return above + static_cast<int>(found - up_to_nine.begin());
}

bool has_any(string_view text, std::initializer_list<string_view> parts) {
  return std::ranges::any_of(
      parts, [&](string_view part) { return text.find(part) != string_view::npos; });
}

}  // namespace kompass::evidence
