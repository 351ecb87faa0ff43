// SPDX-License-Identifier: EUPL-1.2
#include "evidence/compare.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>

#include "base/text.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct Alike {
  string_view from, to;
};
constexpr std::array alike{Alike{"–", "-"},  Alike{"—", "-"}, Alike{"”", "\""},
                           Alike{"“", "\""}, Alike{"’", "'"}, Alike{"…", "..."}};

void replace_alike(std::string& text) {
  if (text.find('\xE2') == std::string::npos) return;
  for (const auto& [from, to] : alike) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
}

string_view without_punctuation(string_view text) {
  constexpr string_view marks = " .,:;-\"'*_";
  const auto first = text.find_first_not_of(marks);
  if (first == string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(marks) - first + 1);
}

// The first byte of å, ä, ö, æ, ø, é: without it such a letter is one byte, and one edit.
constexpr char lead = '\xC3';

std::string without_leads(string_view text) {
  std::string letters(text);
  std::erase(letters, lead);
  return letters;
}

// Kinds of letters that one text has and the other lacks: the quickest lower bound for the edits.
std::size_t kinds_apart(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::size_t>(std::max(std::popcount(a & ~b), std::popcount(b & ~a)));
}

// The same with how often each kind stands, which is nearer.
std::size_t letters_apart(string_view a, string_view b) {
  std::array<int, 32> count{};
  for (const char c : a) count[static_cast<unsigned char>(c) % count.size()] += c != lead ? 1 : 0;
  for (const char c : b) count[static_cast<unsigned char>(c) % count.size()] -= c != lead ? 1 : 0;
  std::size_t more = 0, fewer = 0;
  for (const int difference : count) {
    more += static_cast<std::size_t>(std::max(difference, 0));
    fewer += static_cast<std::size_t>(std::max(-difference, 0));
  }
  return std::max(more, fewer);
}

// One edit leaves the first letter or the last as it was.
bool ends_differ(string_view a, string_view b) {
  return !a.empty() && !b.empty() && a.front() != b.front() && a.back() != b.back();
}

// What two texts begin and end with alike takes no edits.
void drop_common_ends(string_view& a, string_view& b) {
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  a.remove_prefix(same);
  b.remove_prefix(same);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

std::size_t edits_of_bytes(string_view a, string_view b, std::size_t limit) {
  drop_common_ends(a, b);
  if (a.empty() || b.empty()) return std::min(std::max(a.size(), b.size()), limit + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    std::size_t least = row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({diagonal + 1, row[j] + 1, changed});
      least = std::min(least, row[j + 1]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min(row.back(), limit + 1);
}

}  // namespace

std::string folded(string_view text) {
  std::string plain = lowered(single_spaced(text));
  replace_alike(plain);
  const string_view bare = without_punctuation(plain);
  if (bare.size() < plain.size()) return std::string(bare);
  return plain;
}

std::uint32_t kinds_of_letters(string_view text) {
  std::uint32_t kinds = 0;
  for (const char c : text) {
    kinds |= std::uint32_t{c != lead} << (static_cast<unsigned char>(c) % 32);
  }
  return kinds;
}

std::size_t edits(const Wording& one, const Wording& other, std::size_t limit) {
  const string_view a = one.text, b = other.text;
  if (a == b) return 0;
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (limit == 0 || longer - shorter > 2 * limit) return limit + 1;
  if (limit == 1 && ends_differ(a, b)) return limit + 1;
  if (kinds_apart(one.kinds, other.kinds) > limit || letters_apart(a, b) > limit) return limit + 1;
  return edits_of_bytes(without_leads(a), without_leads(b), limit);
}

std::size_t misspelling_limit(std::size_t length) {
  if (length < 5) return 0;
  return std::min<std::size_t>(length < 10 ? 1 : length / 6, 6);
}

bool reads_as(const Wording& folded_text, string_view word) {
  const std::size_t limit = misspelling_limit(word.size());
  if (limit == 0) return folded_text.text == word;
  const std::size_t length = folded_text.text.size(), longer = std::max(length, word.size());
  if (longer - std::min(length, word.size()) > 2 * limit) return false;
  if (limit == 1 && ends_differ(folded_text.text, word)) return false;  // most; saves its kinds
  return edits(folded_text, word, limit) <= limit;
}

bool is_one_of(string_view folded_text, std::span<const string_view> words) {
  constexpr std::size_t longest_word = 40, most_edits = 6;  // of the lists in words.hpp
  if (folded_text.size() > longest_word + 2 * most_edits) return false;
  const Wording text(folded_text);
  return std::ranges::any_of(words, [&](string_view word) { return reads_as(text, word); });
}

std::vector<std::string> telling_words(string_view text) {
  std::vector<std::string> words;
  const std::string plain = folded(text);
  for (const auto word : split(plain, ' ')) {
    const string_view bare = without_punctuation(word);
    if (characters_in(bare) >= 4) words.emplace_back(bare);
  }
  return words;
}

int share_of(std::span<const std::string> words, std::span<const std::string> text_words) {
  if (words.empty()) return 0;
  const auto found = std::ranges::count_if(words, [&](const std::string& word) {
    return std::ranges::any_of(
        text_words, [&](const std::string& other) { return reads_as(string_view(other), word); });
  });
  return static_cast<int>(100 * found / static_cast<std::ptrdiff_t>(words.size()));
}

std::string_view without_language(std::string_view folded_heading) {
  for (const std::string_view mark : {" sv", " nb", " en"}) {
    if (folded_heading.ends_with(mark)) folded_heading.remove_suffix(mark.size());
  }
  const auto bracket = folded_heading.rfind(" (");
  if (bracket == std::string_view::npos) return folded_heading;
  const std::string_view inside = folded_heading.substr(bracket + 2);
  for (const std::string_view name :
       {"på svensk", "på norsk", "på engelsk", "in swedish", "in norwegian", "in english"}) {
    if (inside.starts_with(name)) return folded_heading.substr(0, bracket);
  }
  return folded_heading;
}

}  // namespace kompass::evidence
