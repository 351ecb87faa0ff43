// SPDX-License-Identifier: EUPL-1.2
#include "evidence/lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/markup.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr string_view bullet = "•";

bool ends_line(char c) {
  return c >= '\n' && c <= '\r';
}

// Cuts raw text at line ends and page breaks and keeps count.
class Cutter {
 public:
  std::vector<Line> cut(string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
      const auto end =
          static_cast<std::size_t>(std::ranges::find_if(text, ends_line) - text.begin());
      add(text.substr(0, end));
      if (end == text.size()) break;
      const char mark = text[end];
      const bool crlf = mark == '\r' && text.substr(end + 1).starts_with('\n');
      text.remove_prefix(end + (crlf ? 2 : 1));
      if (mark == '\n' || mark == '\r') ++number_;
      if (mark == '\f') opens_page_ = true;
    }
    return std::move(lines_);
  }

 private:
  void add(string_view raw) {
    const std::string unmarked = has_markup(raw) ? without_markup(raw) : std::string(raw);
    for (const auto part : split(unmarked, '\n')) {
      lines_.push_back({number_, plain_characters(part), opens_page_});
      opens_page_ = false;
    }
  }

  std::vector<Line> lines_;
  int number_ = 1;
  bool opens_page_ = false;
};

bool hyphen_stands_for_a_part(string_view next) {
  constexpr std::array joiners{string_view("och"),  string_view("eller"),      string_view("og"),
                               string_view("samt"), string_view("respektive"), string_view("till"),
                               string_view("til"),  string_view("resp"),       string_view("som"),
                               string_view("and"),  string_view("henholdsvis")};
  const string_view word = next.substr(0, next.find_first_of(" .,;"));
  return std::ranges::find(joiners, word) != joiners.end();
}

}  // namespace

std::vector<Line> lines_of(string_view text) {
  return Cutter().cut(text);
}

std::vector<Cell> cells_of(string_view line) {
  std::vector<Cell> cells;
  std::size_t column = 0, spaces = 2, begin = string_view::npos, begin_column = 0, end = 0;
  const auto close = [&] {
    if (begin != string_view::npos)
      cells.push_back({line.substr(begin, end - begin), begin_column});
    begin = string_view::npos;
  };
  for (std::size_t at = 0; at < line.size();) {
    const Character character = character_at(line, at);
    const std::size_t here = std::exchange(at, at + character.bytes);
    if (character.code == '\t') {
      spaces = 2;
      column = (column / 8 + 1) * 8;
      continue;
    }
    const std::size_t here_column = column++;
    if (character.code == ' ') {
      ++spaces;
      continue;
    }
    const bool only_mark = begin != string_view::npos && line.substr(begin, end - begin) == bullet;
    if (spaces >= 2 && !only_mark) close();
    if (begin == string_view::npos) {
      begin = here;
      begin_column = here_column;
    }
    spaces = 0;
    end = at;
  }
  close();
  return cells;
}

// Most lines are, and need only a copy.
static bool is_single_spaced(string_view text) {
  const bool otherwise = any_byte(
      text, [](char before, char c) { return (c == '\t') | ((c == ' ') & (before == ' ')); });
  return !otherwise && !text.ends_with(' ');
}

std::string single_spaced(string_view text) {
  if (is_single_spaced(text)) return std::string(text);
  std::string plain;
  plain.reserve(text.size());
  bool apart = false;
  for (const char c : text) {
    if (white(c)) {
      apart = !plain.empty();
    } else {
      if (apart) plain += ' ';
      apart = false;
      plain += c;
    }
  }
  return plain;
}

// "e-", "HR-": the hyphen of a compound, not of a word broken at the line's end.
static bool ends_in_short_form(string_view text) {
  text.remove_suffix(1);
  const auto space = text.find_last_of(" (/");
  const string_view word = text.substr(space == string_view::npos ? 0 : space + 1);
  return characters_in(word) == 1 ||
         (word.size() <= 5 && lowered(word) != word &&
          std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; }));
}

void glue(std::string& text, string_view next) {
  const std::string more = single_spaced(next);
  if (more.empty()) return;
  const bool broken = text.ends_with('-') && letter_before(text, text.size() - 1) &&
                      opens_lower_case(more) && !hyphen_stands_for_a_part(more);
  if (broken) {
    if (!ends_in_short_form(text)) text.pop_back();
  } else if (!text.empty()) {
    text += ' ';
  }
  text += more;
}

bool opens_lower_case(string_view text) {
  return letter_at(text, 0) && !capital_at(text, 0);
}

}  // namespace kompass::evidence
