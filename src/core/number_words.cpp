// SPDX-License-Identifier: EUPL-1.2
#include "core/number_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

struct NumberWord {
  string_view word;
  int value;
};
constexpr std::array ones{NumberWord{"en", 1},   NumberWord{"ett", 1},  NumberWord{"én", 1},
                          NumberWord{"två", 2},  NumberWord{"to", 2},   NumberWord{"tre", 3},
                          NumberWord{"fyra", 4}, NumberWord{"fire", 4}, NumberWord{"fem", 5},
                          NumberWord{"sex", 6},  NumberWord{"seks", 6}, NumberWord{"sju", 7},
                          NumberWord{"syv", 7},  NumberWord{"åtta", 8}, NumberWord{"åtte", 8},
                          NumberWord{"nio", 9},  NumberWord{"ni", 9}};
constexpr std::array teens{
    NumberWord{"tio", 10},     NumberWord{"ti", 10},      NumberWord{"elva", 11},
    NumberWord{"elleve", 11},  NumberWord{"tolv", 12},    NumberWord{"tretton", 13},
    NumberWord{"tretten", 13}, NumberWord{"fjorton", 14}, NumberWord{"fjorten", 14},
    NumberWord{"femton", 15},  NumberWord{"femten", 15},  NumberWord{"sexton", 16},
    NumberWord{"seksten", 16}, NumberWord{"sjutton", 17}, NumberWord{"sytten", 17},
    NumberWord{"arton", 18},   NumberWord{"atten", 18},   NumberWord{"nitton", 19},
    NumberWord{"nitten", 19}};
constexpr std::array tens{
    NumberWord{"tjugo", 20},  NumberWord{"tjue", 20},    NumberWord{"trettio", 30},
    NumberWord{"tretti", 30}, NumberWord{"fyrtio", 40},  NumberWord{"førti", 40},
    NumberWord{"femtio", 50}, NumberWord{"femti", 50},   NumberWord{"sextio", 60},
    NumberWord{"seksti", 60}, NumberWord{"sjuttio", 70}, NumberWord{"sytti", 70},
    NumberWord{"åttio", 80},  NumberWord{"åtti", 80},    NumberWord{"nittio", 90},
    NumberWord{"nitti", 90}};
constexpr std::array hundreds{string_view("hundra"), string_view("hundre"), string_view("hundred")};
constexpr std::array ands{string_view("och"), string_view("og"), string_view("and")};

constexpr std::array english_ones{
    NumberWord{"one", 1},   NumberWord{"two", 2},   NumberWord{"three", 3},
    NumberWord{"four", 4},  NumberWord{"five", 5},  NumberWord{"six", 6},
    NumberWord{"seven", 7}, NumberWord{"eight", 8}, NumberWord{"nine", 9}};
constexpr std::array english_teens{NumberWord{"ten", 10},      NumberWord{"eleven", 11},
                                   NumberWord{"twelve", 12},   NumberWord{"thirteen", 13},
                                   NumberWord{"fourteen", 14}, NumberWord{"fifteen", 15},
                                   NumberWord{"sixteen", 16},  NumberWord{"seventeen", 17},
                                   NumberWord{"eighteen", 18}, NumberWord{"nineteen", 19}};
constexpr std::array english_tens{NumberWord{"twenty", 20}, NumberWord{"thirty", 30},
                                  NumberWord{"forty", 40},  NumberWord{"fifty", 50},
                                  NumberWord{"sixty", 60},  NumberWord{"seventy", 70},
                                  NumberWord{"eighty", 80}, NumberWord{"ninety", 90}};

std::optional<int> value_of(string_view word, std::span<const NumberWord> words) {
  const auto found = std::ranges::find(words, word, &NumberWord::word);
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

bool is_one_of(string_view word, std::span<const string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Of one word, up to 99.
std::optional<int> below_hundred(string_view word) {
  if (const auto found = cardinal(word)) return found;
  for (const auto words :
       {std::span<const NumberWord>(english_ones), std::span<const NumberWord>(english_teens),
        std::span<const NumberWord>(english_tens)}) {
    if (const auto found = value_of(word, words)) return found;
  }
  return std::nullopt;
}

// "hundra", "fyrahundra", "fyrahundratolv" as one word.
std::optional<int> with_hundreds(string_view word) {
  if (const auto found = below_hundred(word)) return found;
  for (const auto hundred : {string_view("hundra"), string_view("hundre")}) {
    const auto at = word.find(hundred);
    if (at == string_view::npos) continue;
    const string_view before = word.substr(0, at), after = word.substr(at + hundred.size());
    const auto count = before.empty() ? std::optional(1) : value_of(before, ones);
    const auto rest = after.empty() ? std::optional(0) : cardinal(after);
    if (count && rest) return 100 * *count + *rest;
  }
  return word == "hundred" ? std::optional(100) : std::nullopt;
}

// The word after the one that ends at `end`, one space or hyphen between.
string_view word_beyond(string_view lower, std::size_t end) {
  if (byte_at(lower, end) != ' ' && byte_at(lower, end) != '-') return {};
  return lower.substr(end + 1, word_end(lower, end + 1) - end - 1);
}

// What is added to a number below: "hundra" + "tolv", "eighty" + "five".
std::optional<int> added(int value, string_view word) {
  if (is_one_of(word, hundreds)) return value < 10 ? std::optional(value * 100) : std::nullopt;
  const auto more = below_hundred(word);
  if (!more) return std::nullopt;
  const bool below_hundreds = value >= 100 && value % 100 == 0;
  const bool below_tens = value % 10 == 0 && value % 100 >= 20 && *more < 10;
  return below_hundreds || below_tens ? std::optional(value + *more) : std::nullopt;
}

}  // namespace

std::optional<int> cardinal(string_view word) {
  if (const auto found = value_of(word, ones)) return found;
  if (const auto found = value_of(word, teens)) return found;
  for (const auto& ten : tens) {
    if (!word.starts_with(ten.word)) continue;
    const string_view rest = word.substr(ten.word.size());
    if (rest.empty()) return ten.value;
    if (const auto one = value_of(rest, ones)) return ten.value + *one;
  }
  return std::nullopt;
}

std::optional<NumberInWords> number_in_words_at(string_view lower, std::size_t at) {
  std::size_t end = word_end(lower, at);
  const auto first = with_hundreds(lower.substr(at, end - at));
  if (!first) return std::nullopt;
  int value = *first;
  for (;;) {
    string_view word = word_beyond(lower, end);
    std::size_t begin = end + 1;
    if (value >= 100 && is_one_of(word, ands)) {
      begin += word.size() + 1;
      word = word_beyond(lower, begin - 1);
    }
    const auto sum = word.empty() ? std::nullopt : added(value, word);
    if (!sum) break;
    value = *sum;
    end = begin + word.size();
  }
  return value == 1 ? std::nullopt : std::optional(NumberInWords{value, end});
}

}  // namespace kompass
