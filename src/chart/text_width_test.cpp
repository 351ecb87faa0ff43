// SPDX-License-Identifier: EUPL-1.2
#include "chart/text_width.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace kompass::chart {
namespace {

using testing::ElementsAre;

TEST(TextWidth, ComesFromTheFont) {
  EXPECT_NEAR(text_width("A", 1000, 400), 676, 1);
  EXPECT_NEAR(text_width("−", 1000, 400), 659, 1);
  EXPECT_GT(text_width("Område", 10, 600), text_width("Område", 10, 400));
  EXPECT_EQ(text_width("", 10, 400), 0);
}

TEST(TextWidth, OfUnknownCharactersIsSane) {
  EXPECT_NEAR(text_width("\u0416", 10, 400), 6, 0.01);   // Cyrillic, not in the table
  EXPECT_NEAR(text_width("\u4E2D", 10, 400), 10, 0.01);  // wide
  EXPECT_EQ(text_width("\u00AD\u0301", 10, 400), 0);     // soft hyphen, combining accent
  EXPECT_GT(text_width("\xE5", 10, 400), 0);             // a stray byte does not stop it
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_THAT(wrap("Kommunen som arbetsgivare", 8.2, 400, 80),
              ElementsAre("Kommunen som", "arbetsgivare"));
  EXPECT_THAT(wrap("  en   rad ", 8, 400, 500), ElementsAre("en rad"));
  EXPECT_TRUE(wrap(" ", 8, 400, 50).empty());
}

TEST(Wrap, KeepsNoBreakSpacesTogether) {
  EXPECT_THAT(wrap("3\u00A0Styrning och", 10, 400, 60), ElementsAre("3\u00A0Styrning", "och"));
}

TEST(Wrap, BreaksAfterHyphensAndAtSoftHyphens) {
  EXPECT_THAT(wrap("chefs-, ledar-/medarbetare", 10, 400, 70),
              ElementsAre("chefs-, ledar-", "/medarbetare"));
  EXPECT_THAT(wrap("samhälls\u00ADbyggare", 10, 400, 60), ElementsAre("samhälls-", "byggare"));
  EXPECT_THAT(wrap("samhälls\u00ADbyggare", 10, 400, 200), ElementsAre("samhällsbyggare"));
}

TEST(Wrap, CutsAWordWiderThanTheLine) {
  const auto lines = wrap("samhällsbyggnadsförvaltningen", 10, 400, 60);
  EXPECT_GT(lines.size(), 2u);
  for (const auto& line : lines) EXPECT_LE(text_width(line, 10, 400), 60);
}

TEST(WrapEvenly, LeavesNoShortLastLine) {
  EXPECT_THAT(wrap("Ledarskap, ansvar och delegation", 10, 400, 115),
              ElementsAre("Ledarskap, ansvar och", "delegation"));
  EXPECT_THAT(wrap_evenly("Ledarskap, ansvar och delegation", 10, 400, 115),
              ElementsAre("Ledarskap, ansvar", "och delegation"));
}

RC_GTEST_PROP(Wrap, NeverPassesTheWidth, ()) {
  const auto text =
      *rc::gen::container<std::string>(rc::gen::element('a', 'W', ' ', '-', 'i', ' '));
  const double width = *rc::gen::inRange(20, 120);
  for (const auto& line : wrap(text, 10, 400, width)) {
    RC_ASSERT(text_width(line, 10, 400) <= width + 1e-9);
  }
}

}  // namespace
}  // namespace kompass::chart
