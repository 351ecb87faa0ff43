// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_layout.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace kompass::evidence {
namespace {

struct Look {
  double size = 10, raised = 0;
};

// Every glyph half as wide as the font is large.
PageWord word(std::string_view text, double left, double line, Look look = {}) {
  PageWord made{.left = left,
                .top = 20 * line - look.raised,
                .right = left + static_cast<double>(text.size()) * look.size / 2,
                .bottom = 20 * line - look.raised + look.size * 1.2,
                .size = look.size,
                .font = "F"};
  for (const char c : text) made.glyphs.push_back({static_cast<char32_t>(c), look.size / 2});
  return made;
}

TEST(PdfLayout, KeepsColumnsApartAndWordsTogether) {
  EXPECT_EQ(laid_out({word("100", 200, 1), word("75", 150, 1), word("Summa", 0, 1),
                      word("poeng", 28, 1)}),
            "Summa poeng                   75        100\n");
}

TEST(PdfLayout, PartsParagraphsByAnEmptyLine) {
  EXPECT_EQ(laid_out({word("a", 0, 1), word("b", 0, 1.7), word("c", 0, 3)}), "a\nb\n\nc\n");
}

TEST(PdfLayout, LeavesOutTheMarkOfAFootnote) {
  EXPECT_EQ(laid_out({word("75", 0, 1), word("12", 10, 1, {.size = 6})}), "75\n");
}

TEST(PdfLayout, LeavesOutAMarkThatIsOneWordWithItsFigure) {
  auto marked = word("7512", 0, 1);
  marked.top -= 2;
  marked.glyphs[2].width = marked.glyphs[3].width = 3;
  EXPECT_EQ(laid_out({marked, word("75", 0, 2)}), "75\n\n75\n");
}

TEST(PdfLayout, LeavesOutANarrowMarkInAWordThatIsNoHigher) {
  auto marked = word("752", 0, 1);
  marked.glyphs[2].width = 3.6;
  EXPECT_EQ(laid_out({marked}), "75\n");
  auto narrow_one = word("771", 0, 1);
  narrow_one.glyphs[2].width = 3.6;
  EXPECT_EQ(laid_out({narrow_one}), "771\n");
  EXPECT_EQ(laid_out({narrow_one, word("1", 100, 1)}), "77                1\n");
  auto uneven = word("742", 0, 1);
  uneven.glyphs[0].width = 4.4;
  uneven.glyphs[2].width = 3.4;
  EXPECT_EQ(laid_out({uneven}), "742\n");
}

TEST(PdfLayout, KeepsSmallFiguresThatAreNotRaised) {
  EXPECT_EQ(laid_out({word("CO", 0, 1), word("2", 10, 1, {.size = 6, .raised = -5})}), "CO2\n");
}

}  // namespace
}  // namespace kompass::evidence
