// SPDX-License-Identifier: EUPL-1.2
// A page of words at their places, set as lines of text that look like the page: columns stay apart
// by two spaces or more, paragraphs by an empty line. Marks of footnotes are left out, since a
// raised 2 after 75 would read as 752.
#pragma once

#include <string>
#include <vector>

namespace kompass::evidence {

struct PageWord {
  struct Glyph {
    char32_t code = 0;
    double width = 0;
  };
  std::vector<Glyph> glyphs;
  double left = 0, top = 0, right = 0, bottom = 0;  // points, from the page's upper left corner
  double size = 0;                                  // of the font, in points
  std::string font;
};

std::string laid_out(std::vector<PageWord> words);

}  // namespace kompass::evidence
