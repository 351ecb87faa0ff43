// SPDX-License-Identifier: EUPL-1.2
// A report as numbered plain lines, whatever made the text: tabs or runs of spaces, CRLF, page
// breaks, remnants of HTML or Markdown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kompass::evidence {

struct Line {
  int number = 0;           // in the text as given, from 1
  std::string text;         // plain characters; tabs and runs of spaces stand as they stood
  bool opens_page = false;  // the first after a form feed
};

// `text` is valid UTF-8. Several lines may bear one number where markup held several.
std::vector<Line> lines_of(std::string_view text);

struct Cell {  // of a table row
  std::string_view text;
  std::size_t column = 0;  // in characters; a tab goes to the next multiple of eight
};

// What a line holds between tabs or runs of two spaces or more; a list mark keeps to its text.
std::vector<Cell> cells_of(std::string_view line);

// White space in one line made single, none at the ends.
std::string single_spaced(std::string_view text);

// Adds the next line of a running text: a word broken by a hyphen is made whole, except where
// "och", "eller", ... shows that the hyphen stands for a word part.
void glue(std::string& text, std::string_view next);

bool opens_lower_case(std::string_view text);

}  // namespace kompass::evidence
