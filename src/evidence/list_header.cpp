// SPDX-License-Identifier: EUPL-1.2
#include "evidence/list_header.hpp"

#include <string>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"
#include "evidence/lines.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_label = 80, most_words = 5;

std::optional<Side> side_of(string_view label) {
  if (label.size() > longest_label || words_in(label) > most_words) return std::nullopt;
  // "improvement." ends a sentence that began on the line before.
  if (label.ends_with('.')) return std::nullopt;
  std::string key = folded(label);
  for (const string_view tail : {" område ", " inom ", " i område ", " fokusområde "}) {
    if (const auto at = key.find(tail); at != std::string::npos) key.resize(at);
  }
  key = std::string(without_language(key));
  if (is_one_of(key, words::strengths)) return Side::Strengths;
  if (is_one_of(key, words::improvements)) return Side::Improvements;
  return std::nullopt;
}

// Both labels with a single space between: "Styrkor Förbättringsmöjligheter".
std::optional<ListHeader> both_labels(string_view text) {
  for (std::size_t space = text.find(' '); space != string_view::npos;
       space = text.find(' ', space + 1)) {
    const auto first = side_of(text.substr(0, space));
    if (!first) continue;
    const auto second = side_of(text.substr(space + 1));
    if (second && *first != *second) return ListHeader{*first, std::nullopt, true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ListHeader> list_header(string_view line) {
  constexpr std::size_t longest_header = 300;
  if (line.size() > longest_header || words_in(line) > 2 * most_words) return std::nullopt;
  const auto cells = cells_of(line);
  if (cells.empty() || cells.size() > 2) return std::nullopt;
  const auto first = side_of(cells[0].text);
  if (cells.size() == 1) {
    return first ? ListHeader{*first, std::nullopt, false} : both_labels(cells[0].text);
  }
  const auto second = side_of(cells[1].text);
  if (!first || !second || *first == *second) return std::nullopt;
  return ListHeader{*first, cells[1].column, false};
}

}  // namespace kompass::evidence
