// SPDX-License-Identifier: EUPL-1.2
#include "evidence/contents.hpp"

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_entry = 250;

bool ends_in_page(string_view line) {
  const string_view text = trimmed(line);
  const auto last = text.find_last_not_of("0123456789");
  if (text.size() > longest_entry || last == string_view::npos || last + 1 == text.size()) {
    return false;
  }
  const bool apart = white(text[last]) || text[last] == '.';
  return apart && text.size() - last - 1 <= 3;
}

bool has_leaders(string_view line) {
  return line.find(".....") != string_view::npos || line.find(". . . .") != string_view::npos;
}

}  // namespace

std::vector<bool> contents_lines(const std::vector<Line>& lines) {
  std::vector<bool> contents(lines.size());
  const auto blank = [&](std::size_t i) { return trimmed(lines[i].text).empty(); };
  const auto next_filled = [&](std::size_t i) {
    do {
      ++i;
    } while (i < lines.size() && blank(i));
    return i;
  };
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.size() > longest_entry) {
      inside = false;
      continue;
    }
    if (blank(i)) {
      contents[i] = inside;
      continue;
    }
    if (!inside && is_one_of(folded(lines[i].text), words::contents)) {
      contents[i] = inside = true;
      continue;
    }
    const bool entry = ends_in_page(lines[i].text);
    if (inside && !entry) {  // an entry may be wrapped over two lines
      const std::size_t next = next_filled(i);
      inside = next == i + 1 && next < lines.size() && ends_in_page(lines[next].text);
    }
    contents[i] = inside || (entry && has_leaders(lines[i].text));
  }
  return contents;
}

}  // namespace kompass::evidence
