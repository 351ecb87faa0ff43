// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pair_halves.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr string_view ellipsis = "…";
constexpr std::array joiners{string_view("men"), string_view("but")};
// Adverbs too, unless a comma stands before them.
constexpr std::array joiners_after_comma{string_view("fast"), string_view("dock"),
                                         string_view("though"), string_view("although")};

string_view without_leading_dots(string_view text) {
  while (true) {
    text = trimmed(text);
    const auto dots = std::min(text.find_first_not_of('.'), text.size());
    if (text.starts_with(ellipsis)) {
      text.remove_prefix(ellipsis.size());
    } else if (dots >= 2) {
      text.remove_prefix(dots);
    } else {
      return text;
    }
  }
}

string_view without_trailing_dots(string_view text) {
  while (true) {
    text = trimmed(text);
    if (text.ends_with(ellipsis)) {
      text.remove_suffix(ellipsis.size());
    } else if (text.ends_with("..")) {
      text = text.substr(0, text.find_last_not_of('.') + 1);
    } else {
      return text;
    }
  }
}

string_view without_dots(string_view text) {
  return without_trailing_dots(without_leading_dots(text));
}

bool joins(string_view word, bool after_comma) {
  const std::string key = lowered(word);
  return std::ranges::find(joiners, key) != joiners.end() ||
         (after_comma && std::ranges::find(joiners_after_comma, key) != joiners_after_comma.end());
}

string_view without_trailing_comma(string_view text) {
  return text.ends_with(',') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

string_view without_last_joiner(string_view text) {
  const auto space = text.find_last_of(' ');
  if (space == string_view::npos) return text;
  const string_view before = trimmed(text.substr(0, space));
  if (before.empty() || !joins(text.substr(space + 1), before.ends_with(','))) return text;
  return without_trailing_comma(before);
}

string_view without_first_joiner(string_view text) {
  const string_view word = text.substr(0, text.find_first_of(" ,"));
  string_view rest = trimmed(text.substr(word.size()));
  if (rest.starts_with(',')) rest = trimmed(rest.substr(1));
  return rest.empty() || !joins(word, false) ? text : rest;
}

}  // namespace

bool ends_open(string_view strength) {
  return strength.ends_with("...") || strength.ends_with(ellipsis);
}

bool opens_open(string_view improvement) {
  return improvement.starts_with("...") || improvement.starts_with(ellipsis);
}

std::string strength_of_pair(string_view printed) {
  return std::string(without_last_joiner(without_trailing_comma(without_dots(printed))));
}

std::string improvement_of_pair(string_view printed) {
  return std::string(without_first_joiner(without_dots(printed)));
}

}  // namespace kompass::evidence
