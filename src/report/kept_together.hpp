// SPDX-License-Identifier: EUPL-1.2
// Figures that no line of a page parts from what they count or number: "603 poäng", "1 av 3",
// "område 7", "9 april" get a no-break space.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace kompass::report {

// What figures count and what they number, in any form: "poäng", "områden", "område", "april".
class FigureWords {
 public:
  // With spaces between. `joining`: those that make one figure of two, "av" in "1 av 3".
  void add(std::string_view words, std::string_view joining);
  // Also with a capital, and with what closes a clause after it.
  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] bool joins(std::string_view word) const { return joining_.contains(word); }

 private:
  std::set<std::string, std::less<>> words_, joining_;
};

// The page with such spaces in its text: between a figure and such a word on either side of it, in
// "1 av 3", and before a number that ends a clause. A year stands by itself. Tags and their
// attributes stay as they are, and so does what is code or may be sent back: style, script, code,
// kbd, pre, option, textarea.
std::string kept_together(std::string_view html, const FigureWords& words);

}  // namespace kompass::report
