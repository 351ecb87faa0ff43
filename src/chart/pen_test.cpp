// SPDX-License-Identifier: EUPL-1.2
#include "chart/pen.hpp"

#include <gmock/gmock.h>

namespace kompass::chart {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Num, HasAtMostTwoDecimals) {
  EXPECT_EQ(num(12), "12");
  EXPECT_EQ(num(12.5), "12.5");
  EXPECT_EQ(num(1.0 / 3), "0.33");
  EXPECT_EQ(num(-2.05), "-2.05");
  EXPECT_EQ(num(-0.001), "0");
  EXPECT_EQ(num(99.999), "100");
}

TEST(Escaped, LeavesNothingThatXmlWouldRead) {
  EXPECT_EQ(escaped("a<b & \"c\" 'd'>"), "a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;");
  EXPECT_EQ(escaped("a\x01\n"
                    "b"),
            "a  b");
}

TEST(Pen, GivesTitleAndDescription) {
  const Svg svg = Pen(Medium::Wide).finish({"a1", "Rosen & <b>", "72 av 100"}, {10, 20});
  EXPECT_THAT(svg.markup, HasSubstr(R"(role="img" aria-labelledby="a1-wide-title a1-wide-desc")"));
  EXPECT_THAT(svg.markup, HasSubstr(R"(<title id="a1-wide-title">Rosen &amp; &lt;b&gt;</title>)"));
  EXPECT_THAT(svg.markup, HasSubstr(R"(<desc id="a1-wide-desc">72 av 100</desc>)"));
}

TEST(Pen, GivesTheTwoWidthsOfAPageIdsOfTheirOwn) {
  const Svg svg = Pen(Medium::Narrow).finish({"a1", "Rosen", ""}, {10, 20});
  EXPECT_THAT(svg.markup, HasSubstr(R"(aria-labelledby="a1-narrow-title a1-narrow-desc")"));
}

TEST(Pen, HidesWhatIsDecorative) {
  const Svg svg = Pen(Medium::Wide).finish({}, {10, 20});
  EXPECT_THAT(svg.markup, HasSubstr(R"(aria-hidden="true")"));
  EXPECT_THAT(svg.markup, Not(HasSubstr("<title")));
}

TEST(Pen, EscapesDrawnText) {
  Pen pen(Medium::Print);
  pen.text(Face::Label, {1, 2}, "<script>&");
  EXPECT_THAT(pen.finish({}, {10, 10}).markup, HasSubstr(">&lt;script&gt;&amp;</text>"));
}

TEST(Pen, MeasuresPaperInPoints) {
  EXPECT_THAT(Pen(Medium::Print).finish({}, {10, 20.5}).markup,
              HasSubstr(R"(width="10pt" height="20.5pt" viewBox="0 0 10 20.5")"));
}

}  // namespace
}  // namespace kompass::chart
