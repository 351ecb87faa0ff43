// SPDX-License-Identifier: EUPL-1.2
#include "core/letters.hpp"

#include <array>

#include "base/text.hpp"

namespace kompass {
namespace {

using std::string_view;

bool ends_with_abbreviation(string_view text) {  // `text` ends with a full stop
  constexpr std::size_t longest = 12;
  if (text.size() > longest) text.remove_prefix(text.size() - longest);
  const auto space = text.find_last_of(" (");
  const string_view last = text.substr(space == string_view::npos ? 0 : space + 1);
  const bool single_letter = characters_in(last) == 2;
  const bool dotted = last.find('.') + 1 < last.size();
  return single_letter || dotted || last == "ca." || last == "nr." || last == "kl." ||
         last == "jfr." || last == "bl." || last == "inkl." || last == "exkl." || last == "resp.";
}

// Marks that may open a sentence before its first letter.
string_view without_openers(string_view text) {
  constexpr std::array openers{
      string_view(" "), string_view("\t"), string_view("\""), string_view("("), string_view("”"),
      string_view("“"), string_view("»"),  string_view("«"),  string_view("*"), string_view("'")};
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto opener : openers) {
      if (!text.ends_with(opener)) continue;
      text.remove_suffix(opener.size());
      changed = true;
    }
  }
  return text;
}

}  // namespace

bool accented_capital_at(string_view text, std::size_t at) {
  if (!letter_at(text, at)) return false;
  const string_view letter = text.substr(at, 2);
  return lowered(letter) != letter;
}

bool letter_before(string_view text, std::size_t at) {
  if (at == 0) return false;
  if (byte_at(text, at - 1) < 0x80) return letter_at(text, at - 1);
  return at >= 2 && letter_at(text, at - 2);
}

bool sentence_begins_at(string_view text, std::size_t at) {
  const string_view before = without_openers(text.substr(0, at));
  if (before.empty() || before.ends_with("•")) return true;
  const char last = before.back();
  if (last == '\n' || last == '!' || last == '?') return true;
  return last == '.' && !ends_with_abbreviation(before);
}

std::size_t word_end(string_view text, std::size_t at) {
  while (letter_at(text, at)) at += byte_at(text, at) < 0x80 ? 1 : 2;
  return at;
}

string_view word_before(string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != ' ') return {};
  const std::size_t end = at - 1;
  std::size_t begin = end;
  while (letter_before(text, begin)) begin -= byte_at(text, begin - 1) < 0x80 ? 1 : 2;
  return text.substr(begin, end - begin);
}

string_view word_after(string_view text, std::size_t at) {
  if (byte_at(text, at) != ' ') return {};
  return text.substr(at + 1, word_end(text, at + 1) - at - 1);
}

}  // namespace kompass
