// SPDX-License-Identifier: EUPL-1.2
// Lines that name an area.
#include <algorithm>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/area_headings.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_area_line = 200;

string_view first_word(string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

string_view after_word(string_view text, string_view word) {
  return trimmed(text.substr(word.size()));
}

string_view bare_number(string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ':' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  return word;
}

// "3", "3." or "III."
std::optional<std::size_t> area_numbered(string_view word, const Edition& edition) {
  const string_view bare = bare_number(word);
  const auto number = roman(bare);
  const Code code{number ? std::to_string(*number) : std::string(bare)};
  const auto found = std::ranges::find(edition.areas, code, &Area::code);
  if (found == edition.areas.end()) return std::nullopt;
  return static_cast<std::size_t>(found - edition.areas.begin());
}

// Without the word before it a mark must follow: "I" opens sentences too.
bool in_roman(string_view number, bool after_word) {
  const string_view bare = bare_number(number);
  return roman(bare) && (after_word || bare.size() < number.size());
}

string_view without_leading_marks(string_view text) {
  while (!text.empty() && (text.front() == ':' || text.front() == '-' || white(text.front()))) {
    text.remove_prefix(1);
  }
  return text.starts_with("–") ? trimmed(text.substr(string_view("–").size())) : text;
}

// "Område 8 sv": the language of its texts, alone or before a gap.
string_view without_language_mark(string_view text) {
  const string_view first = first_word(text);
  const string_view rest = text.substr(first.size());
  const bool mark = first == "sv" || first == "nb" || first == "en";
  return mark && (rest.empty() || rest.starts_with("  ") || rest.starts_with('\t')) ? trimmed(rest)
                                                                                    : text;
}

string_view without_leaders(string_view text) {
  const auto last = text.find_last_not_of(" .\t");
  return last == string_view::npos ? string_view() : text.substr(0, last + 1);
}

// "3.1 Område 1 ..." without the chapter's number.
string_view without_chapter(string_view text) {
  const string_view first = first_word(text);
  if (first.empty() || first.find_first_not_of("0123456789.") != string_view::npos) return text;
  const string_view rest = after_word(text, first);
  return is_one_of(folded(first_word(rest)), words::area) ? rest : text;
}

// "Politisk styrning och kontroll (område 3)": what the bracket names, where a name stands before.
std::optional<AreaLine> numbered_behind(string_view text, const Edition& edition,
                                        const Headings& headings) {
  const auto bracket = text.rfind('(');
  if (!text.ends_with(')') || bracket == string_view::npos || bracket == 0) return std::nullopt;
  const string_view inside = text.substr(bracket + 1, text.size() - bracket - 2);
  if (!is_one_of(folded(first_word(inside)), words::area)) return std::nullopt;
  const string_view title = trimmed(text.substr(0, bracket));
  AreaLine found{.worded = true, .name = headings.area(title), .title = single_spaced(title)};
  found.numbered = area_numbered(after_word(inside, first_word(inside)), edition);
  if (!found.name || !found.numbered) return std::nullopt;
  found.area = found.name->area;
  return found;
}

bool says_points(string_view text) {
  return text.find("poäng") != string_view::npos || text.find("poeng") != string_view::npos;
}

// Capitals or a known name: a sentence that begins "Område 3 är ..." is no heading.
bool reads_as_title(string_view title) {
  return title.empty() || (capital_at(title, 0) && !title.ends_with('.') && words_in(title) <= 12);
}

}  // namespace

std::optional<AreaLine> area_line(string_view line, const Edition& edition,
                                  const Headings& headings) {
  string_view text = trimmed(line);
  if (text.empty() || text.size() > longest_area_line || text.starts_with("•")) return std::nullopt;
  text = without_chapter(text);
  if (auto found = numbered_behind(text, edition, headings)) return found;
  AreaLine found;
  found.worded = capital_at(text, 0) && is_one_of(folded(first_word(text)), words::area);
  if (found.worded) text = after_word(text, first_word(text));
  const string_view number = first_word(text);
  if (!number.empty() && (digit(number.front()) || in_roman(number, found.worded))) {
    found.numbered = area_numbered(number, edition);
    text = without_language_mark(without_leading_marks(after_word(text, number)));
  }
  if (found.worded && number.empty()) return std::nullopt;
  if (found.worded && !found.numbered) return std::nullopt;
  const RowEnd end = row_end(text);
  found.ends_in_number = !end.figures.empty() && !says_points(text);
  const string_view title = without_leaders(end.figures.empty() ? text : end.before);
  if (!found.worded && !capital_at(title, 0) && !letter_at(title, 0)) return std::nullopt;
  found.name = headings.area(title);
  if (found.name || found.worded) found.title = single_spaced(title);
  if (found.name) {
    found.area = found.name->area;
    return found;
  }
  if (!found.worded || !reads_as_title(title)) return std::nullopt;
  found.area = *found.numbered;
  found.name_follows = title.empty();
  return found;
}

std::optional<AreaLine> misspelt_area_line(string_view line, const Edition& edition,
                                           const Headings& headings) {
  constexpr std::size_t most_edits = 2, shortest_word = 5;
  const string_view text = trimmed(line);
  const string_view word = first_word(text);
  const string_view rest = after_word(text, word);
  if (word.size() < shortest_word || !capital_at(word, 0) ||
      !area_numbered(first_word(rest), edition)) {
    return std::nullopt;
  }
  const std::string key = folded(word);
  const bool near = std::ranges::any_of(words::area, [&](string_view known) {
    return known.size() >= shortest_word &&
           edits(Wording(key), Wording(known), most_edits) <= most_edits;
  });
  return near ? area_line(rest, edition, headings) : std::nullopt;
}

}  // namespace kompass::evidence
