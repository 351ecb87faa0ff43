// SPDX-License-Identifier: EUPL-1.2
// Marks in a text that a report does not know: "## Rubrik" is printed as a paragraph.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

using std::string_view;

// The words of "## Rubrik"; empty where the line is no heading (CommonMark 0.30, 4.2).
string_view heading_words(string_view line) {
  constexpr std::size_t most_spaces = 3, most_marks = 6;
  const auto from = line.find_first_not_of(' ');
  if (from > most_spaces) return {};  // or there is no sign at all
  const string_view marked = line.substr(from);
  const auto marks = std::min(marked.find_first_not_of('#'), marked.size());
  if (marks == 0 || marks == marked.size() || marks > most_marks) return {};
  return marked[marks] == ' ' || marked[marks] == '\t' ? trimmed(marked.substr(marks))
                                                       : string_view();
}

}  // namespace

Findings check_marks(const CheckInput& input) {
  Findings findings;
  for (const auto& text : texts_of(input.evaluation)) {
    int number = 0;
    for (const auto line : split(text.text, '\n')) {
      ++number;
      const auto words = heading_words(line);
      if (words.empty()) continue;
      findings.push_back(
          {Severity::Warning, "heading-in-text", text.where,
           fmt::format("has the heading '{}' on line {}, and headings are not part of a text; "
                       "write it in bold, or take the marks out",
                       words, number)});
    }
  }
  return findings;
}

}  // namespace kompass
