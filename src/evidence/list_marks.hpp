// SPDX-License-Identifier: EUPL-1.2
// List marks: "•", dashes, numbers.
#pragma once

#include <string_view>
#include <vector>

namespace kompass::evidence {

enum class ListMark { None, Dot, Dash, Number };

// The mark that opens the text. A dash or number needs a space after it.
ListMark list_mark(std::string_view text);

struct ListPiece {
  std::string_view text;
  bool marked = false;  // a mark stood before it
};

// The items of a text: "• a • b" is two; by dashes or numbers only the first mark counts, unless
// " - " is followed by a capital. Text before the first mark is a piece without one.
std::vector<ListPiece> items_in(std::string_view text, ListMark mark);

}  // namespace kompass::evidence
