// SPDX-License-Identifier: EUPL-1.2
#include "service/municipality/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace kompass::service {
namespace {

using std::string_view;
using Pair = std::pair<string_view, string_view>;

// A letter and a combining mark (NFD, as some systems type it) are one letter.
constexpr std::array composed{Pair{"a\u030A", "å"}, Pair{"a\u0308", "ä"}, Pair{"o\u0308", "ö"},
                              Pair{"e\u0301", "é"}, Pair{"a\u0301", "á"}, Pair{"u\u0308", "ü"}};
constexpr std::array spaces{string_view("\u00A0"), string_view("\u2010"), string_view("\u2011"),
                            string_view("\u2013"), string_view("\u2014"), string_view("\u2019"),
                            string_view("\u202F"), string_view("\u00B4")};
constexpr std::array plain_letters{
    Pair{"å", "a"}, Pair{"ä", "a"}, Pair{"æ", "a"}, Pair{"á", "a"}, Pair{"à", "a"}, Pair{"ö", "o"},
    Pair{"ø", "o"}, Pair{"ó", "o"}, Pair{"ò", "o"}, Pair{"ô", "o"}, Pair{"é", "e"}, Pair{"è", "e"},
    Pair{"ê", "e"}, Pair{"ü", "u"}, Pair{"í", "i"}, Pair{"č", "c"}, Pair{"đ", "d"}, Pair{"ŋ", "n"},
    Pair{"š", "s"}, Pair{"ŧ", "t"}, Pair{"ž", "z"}};
constexpr std::array kinds{string_view("kommun"),   string_view("kommuns"),
                           string_view("kommunen"), string_view("kommunens"),
                           string_view("kommune"),  string_view("kommunes"),
                           string_view("stad"),     string_view("stads"),
                           string_view("herad"),    string_view("herads")};

bool contains(const auto& words, string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The pair whose first part `text` begins with, if any.
const Pair* pair_at(const auto& pairs, string_view text) {
  const auto found =
      std::ranges::find_if(pairs, [&](const Pair& pair) { return text.starts_with(pair.first); });
  return found == pairs.end() ? nullptr : &*found;
}

// How many bytes of punctuation or space `text` begins with; 0 for a letter or a digit.
std::size_t space_at(string_view text) {
  const char c = text[0];
  const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  if (static_cast<unsigned char>(c) < 0x80) return plain ? 0 : 1;
  for (const auto space : spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

// U+0300 to U+036F.
bool mark_at(string_view text) {
  if (text.size() < 2) return false;
  const auto lead = static_cast<unsigned char>(text[0]), next = static_cast<unsigned char>(text[1]);
  return lead == 0xCC || (lead == 0xCD && next < 0xB0);
}

bool one_letter(char before, char letter) {
  return (letter == 'a' && before == 'a') || (letter == 'e' && (before == 'a' || before == 'o'));
}

}  // namespace

std::string cleaned_name(string_view words) {
  const std::string lower = lowered(well_formed(words));
  std::string cleaned;
  for (string_view rest = lower; !rest.empty();) {
    const auto* letter = mark_at(rest.substr(1)) ? pair_at(composed, rest) : nullptr;
    const std::size_t space = space_at(rest);
    if (letter != nullptr) {
      cleaned += letter->second;
    } else if (space == 0) {
      cleaned += rest[0];
    } else if (!cleaned.empty() && cleaned.back() != ' ') {
      cleaned += ' ';
    }
    rest.remove_prefix(letter != nullptr ? letter->first.size() : std::max<std::size_t>(space, 1));
  }
  if (cleaned.ends_with(' ')) cleaned.pop_back();
  return cleaned;
}

std::string without_kind(string_view cleaned) {
  const auto last = cleaned.rfind(' ');
  if (last != string_view::npos && contains(kinds, cleaned.substr(last + 1))) {
    cleaned = cleaned.substr(0, last);
  }
  const auto first = cleaned.find(' ');
  if (first != string_view::npos && contains(kinds, cleaned.substr(0, first))) {
    cleaned.remove_prefix(first + 1);
  }
  return std::string(cleaned);
}

std::string plain_name(string_view cleaned) {
  std::string plain;
  while (!cleaned.empty()) {
    const bool ascii = static_cast<unsigned char>(cleaned[0]) < 0x80;
    const auto* letter = ascii ? nullptr : pair_at(plain_letters, cleaned);
    const bool mark = mark_at(cleaned);
    if (!mark) plain += letter == nullptr ? cleaned[0] : letter->second[0];
    cleaned.remove_prefix(mark || letter != nullptr ? 2 : 1);
  }
  return plain;
}

std::string folded_name(string_view cleaned) {
  std::string folded;
  for (const char letter : plain_name(cleaned)) {
    if (folded.empty() || !one_letter(folded.back(), letter)) folded += letter;
  }
  return folded;
}

bool one_error_apart(string_view one, string_view other) {
  if (one.size() < other.size()) std::swap(one, other);
  if (one.size() > other.size() + 1) return false;
  const auto differs = std::mismatch(other.begin(), other.end(), one.begin()).first;
  const auto same = static_cast<std::size_t>(differs - other.begin());
  one.remove_prefix(same);
  other.remove_prefix(same);
  if (one.size() > other.size()) return one.substr(1) == other;
  if (one.size() < 2) return true;
  const bool swapped = one[0] == other[1] && one[1] == other[0];
  return one.substr(1) == other.substr(1) || (swapped && one.substr(2) == other.substr(2));
}

}  // namespace kompass::service
