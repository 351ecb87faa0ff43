// SPDX-License-Identifier: EUPL-1.2
#include "report/kept_together.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kompass::report {
namespace {

constexpr std::string_view no_break = "\u00a0";
constexpr std::size_t longest_owner = 14;  // bytes; a longer word may need a line of its own

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// What may stand in a figure besides its digits.
std::size_t mark_at(std::string_view text) {
  constexpr std::array<std::string_view, 8> marks{".",      ",",      "+",      "/",
                                                  "\u2212", "\u2013", "\u202f", "±"};
  const auto found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

bool year(std::string_view figure) {
  if (figure.size() < 4) return false;
  const auto last = figure.substr(figure.size() - 4);
  if (!last.starts_with("19") && !last.starts_with("20")) return false;
  if (!std::ranges::all_of(last, digit)) return false;
  return figure.size() == 4 || figure.substr(0, figure.size() - 4).ends_with("\u2013");
}

bool figure(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  if (word.empty() || !digit(word.back()) || year(word)) return false;
  while (!word.empty()) {
    const auto length = digit(word.front()) ? 1 : mark_at(word);
    if (length == 0) return false;
    word.remove_prefix(length);
  }
  return true;
}

bool letters(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

// What closes a clause is no part of a word.
std::string_view bare(std::string_view word) {
  return word.substr(0, word.find_last_not_of(".,;:!?)") + 1);
}

std::string_view before(std::string_view text, std::size_t space) {
  const auto head = text.substr(0, space);
  return head.substr(head.find_last_of(" \n") + 1);
}

std::string_view after(std::string_view text, std::size_t space) {
  const auto tail = text.substr(space + 1);
  return tail.substr(0, tail.find_first_of(" \n"));
}

// The spaces of one text.
class Spaces {
 public:
  Spaces(std::string_view text, const FigureWords& words) : text_(text), words_(words) {}

  [[nodiscard]] bool kept(std::size_t space) const {
    return unit_follows(space) || between_figures(space) || owner_before(space) || ends(space);
  }

 private:
  // "603 poäng", and the day of a date, which has a full stop in Norwegian.
  [[nodiscard]] bool unit_follows(std::size_t space) const {
    if (space >= text_.size()) return false;
    auto counted = before(text_, space);
    if (counted.ends_with('.')) counted.remove_suffix(1);
    const auto unit = after(text_, space);
    return figure(counted) && (unit.starts_with('%') || words_.has(unit));
  }

  // Both spaces of "1 av 3".
  [[nodiscard]] bool between_figures(std::size_t space) const {
    const auto figures = [&](std::size_t first, std::string_view word) {
      const auto second = first + 1 + word.size();
      return words_.joins(word) && second < text_.size() && figure(before(text_, first)) &&
             figure(bare(after(text_, second)));
    };
    const auto word = before(text_, space);
    if (figures(space, after(text_, space))) return true;
    return word.size() < space && figures(space - word.size() - 1, word);
  }

  // "område 7", "version 2.1".
  [[nodiscard]] bool owner_before(std::size_t space) const {
    const auto owner = before(text_, space);
    return owner == bare(owner) && words_.has(owner) && figure(bare(after(text_, space)));
  }

  // "mot 5." and "strax under 350" at the end of a text.
  [[nodiscard]] bool ends(std::size_t space) const {
    const auto owner = before(text_, space);
    const auto number = after(text_, space);
    const auto end = space + 1 + number.size();
    const bool closes = bare(number).size() < number.size() && !unit_follows(end);
    return (closes || end == text_.size()) && owner.size() <= longest_owner && letters(owner) &&
           figure(bare(number));
  }

  std::string_view text_;
  const FigureWords& words_;
};

void add_text(std::string& page, std::string_view text, const FigureWords& words) {
  const Spaces spaces(text, words);
  std::size_t at = 0;
  for (auto space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (space == 0 || space + 1 == text.size() || !spaces.kept(space)) continue;
    page.append(text, at, space - at).append(no_break);
    at = space + 1;
  }
  page.append(text, at);
}

// The length of what begins with a tag and is no text: the tag, or all of an element that stays.
std::size_t untouched(std::string_view html) {
  constexpr std::array<std::string_view, 7> elements{"style", "script", "code",    "kbd",
                                                     "pre",   "option", "textarea"};
  const auto name = html.substr(1, html.find_first_of(" >\n", 1) - 1);
  auto end = html.find('>');
  if (std::ranges::find(elements, name) != elements.end()) {
    end = html.find("</" + std::string(name), end);
  }
  return end == std::string_view::npos ? html.size() : end + 1;
}

}  // namespace

void FigureWords::add(std::string_view words, std::string_view joining) {
  for (const auto word : split(words, ' ')) words_.emplace(word);
  for (const auto word : split(joining, ' ')) joining_.emplace(word);
  words_.erase("");
  joining_.erase("");
}

bool FigureWords::has(std::string_view word) const {
  if (word.starts_with('(')) word.remove_prefix(1);
  return words_.contains(lowered(bare(word)));
}

std::string kept_together(std::string_view html, const FigureWords& words) {
  std::string page;
  page.reserve(html.size() + html.size() / 64);
  while (!html.empty()) {
    const auto text = html.substr(0, html.find('<'));
    add_text(page, text, words);
    html.remove_prefix(text.size());
    if (html.empty()) break;
    const auto length = untouched(html);
    page.append(html, 0, length);
    html.remove_prefix(length);
  }
  return page;
}

}  // namespace kompass::report
