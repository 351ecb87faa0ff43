// SPDX-License-Identifier: EUPL-1.2
#include "evidence/row_code.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::array row_words{string_view("fråga"), string_view("delfråga"),
                               string_view("delområde"), string_view("spørsmål"),
                               string_view("delspørsmål")};

string_view first_word(string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

// "7.4": digits, a point, digits.
bool coded(string_view word) {
  const auto point = word.find('.');
  if (point == string_view::npos || point == 0 || point > 2 || word.size() > 5) return false;
  const string_view after = word.substr(point + 1);
  return !after.empty() && after.size() <= 2 && std::ranges::all_of(after, digit) &&
         std::ranges::all_of(word.substr(0, point), digit);
}

}  // namespace

std::optional<RowCode> row_code(string_view line, const Edition& edition) {
  string_view text = trimmed(line);
  if (!text.empty() && !digit(text.front())) {
    const string_view word = first_word(text);
    if (word.size() > 16 || !is_one_of(folded(word), row_words)) return std::nullopt;
    text = trimmed(text.substr(word.size()));
  }
  const string_view word = first_word(text);
  std::string code(word.substr(0, 8));
  while (!code.empty() && std::string_view(".:)").find(code.back()) != string_view::npos) {
    code.pop_back();
  }
  if (word.size() > 8) return std::nullopt;
  const string_view rest = trimmed(text.substr(word.size()));
  if (rest.starts_with('%')) return std::nullopt;
  const bool comma = code.find(',') != std::string::npos;  // alone, "1,1" is a figure
  if (!rest.empty()) std::ranges::replace(code, ',', '.');
  const bool known = find_sub_area(edition, Code(code)) != nullptr;
  if (!known && (comma || !coded(code))) return std::nullopt;
  return RowCode{Code(code), known, rest};
}

}  // namespace kompass::evidence
