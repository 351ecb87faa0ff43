// SPDX-License-Identifier: EUPL-1.2
#include "evidence/list_marks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr string_view dot = "•";

// "o Planen", "+ Planen": signs that are a list's mark only before an item's first word.
bool opens_as_dot(string_view text) {
  if (!text.starts_with("o ") && !text.starts_with("+ ") && !text.starts_with("o\t") &&
      !text.starts_with("+\t")) {
    return false;
  }
  const string_view after = trimmed(text.substr(1));
  return capital_at(after, 0) || after.starts_with("...") || after.starts_with("…");
}

// Bytes of the mark with its following spaces; 0 without one.
std::size_t mark_length(string_view text, ListMark mark) {
  std::size_t length = 0;
  if (mark == ListMark::Dot) {
    length = text.starts_with(dot) ? dot.size() : 1;
  } else if (mark == ListMark::Dash) {
    length = text.starts_with('-') ? 1 : string_view("–").size();
  } else if (mark == ListMark::Number) {
    length = text.find_first_of(".)") + 1;
  }
  while (length < text.size() && white(text[length])) ++length;
  return length;
}

bool dash_opens_item(string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != ' ' || list_mark(text.substr(at)) != ListMark::Dash) return false;
  const string_view after = text.substr(at + mark_length(text.substr(at), ListMark::Dash));
  return capital_at(after, 0) || after.starts_with("...") || after.starts_with("…");
}

bool item_opens_at(string_view text, std::size_t at, ListMark mark) {
  if (mark == ListMark::Dot) return text.substr(at).starts_with(dot);
  if (mark == ListMark::Dash) return dash_opens_item(text, at);
  return false;
}

}  // namespace

ListMark list_mark(string_view text) {
  if (text.starts_with(dot) || text.starts_with("* ") || text.starts_with("*\t") ||
      opens_as_dot(text)) {
    return ListMark::Dot;
  }
  for (const string_view dash : {"-", "–", "—"}) {
    if (text == dash || (text.starts_with(dash) && white(text[dash.size()]))) {
      return ListMark::Dash;
    }
  }
  const auto digits = text.find_first_not_of("0123456789");
  const bool numbered = digits != string_view::npos && digits > 0 && digits <= 2 &&
                        (text[digits] == '.' || text[digits] == ')') && digits + 1 < text.size() &&
                        white(text[digits + 1]);
  return numbered ? ListMark::Number : ListMark::None;
}

std::vector<ListPiece> items_in(string_view text, ListMark mark) {
  std::vector<ListPiece> pieces;
  text = trimmed(text);
  bool marked = mark != ListMark::None && list_mark(text) == mark;
  if (marked) text.remove_prefix(mark_length(text, mark));
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!item_opens_at(text, at, mark)) continue;
    if (at > begin || marked) pieces.push_back({trimmed(text.substr(begin, at - begin)), marked});
    marked = true;
    begin = at + mark_length(text.substr(at), mark);
    at = begin > at ? begin - 1 : at;
  }
  pieces.push_back({trimmed(text.substr(std::min(begin, text.size()))), marked});
  std::erase_if(pieces, [](const ListPiece& piece) { return piece.text.empty(); });
  return pieces;
}

}  // namespace kompass::evidence
