// SPDX-License-Identifier: EUPL-1.2
#include "chart/bars.hpp"

#include <gmock/gmock.h>

#include "chart/bars_layout.hpp"
#include "chart/markup_for_tests.hpp"
#include "chart/profile.hpp"

namespace kompass::chart {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Bars one(BarRow row) {
  row.code = "1";
  row.name = "Demokrati";
  return {.alt = {"b", "t", "d"},
          .rows = {std::move(row)},
          .ticks = {{0, "0"}, {1, "100"}},
          .value_head = "poäng",
          .change_head = "mot 2017"};
}

std::string drawn(BarRow row) {
  return bars(one(std::move(row)), {Medium::Wide}).markup;
}

// With a change the wide axis runs from 300 to 690.
TEST(Bars, RunFromZeroToTheShare) {
  const std::string svg = drawn({.shown = Span::exactly(0.72), .value = "72", .change = "+1"});
  EXPECT_THAT(numbers(svg, "m-track", "width"), ElementsAre(390));
  EXPECT_THAT(numbers(svg, "m-this", "x"), ElementsAre(300));
  EXPECT_THAT(numbers(svg, "m-this", "width"), ElementsAre(280.8));
}

TEST(Bars, PutMarksAtTheirShare) {
  const std::string svg = drawn({.shown = Span::exactly(0.72),
                                 .earlier = 0.5,
                                 .average = 0.25,
                                 .value = "72",
                                 .change = "+22"});
  EXPECT_THAT(numbers(svg, "m-then", "cx"), ElementsAre(495));
  EXPECT_EQ(attributes(svg, "m-avg", "d")[0].substr(0, 6), "M397.5");
}

TEST(Bars, LayACircleOverANearTickWithGround) {
  const BarRow near{.shown = Span::exactly(0.7), .earlier = 0.70, .average = 0.71, .value = "70"};
  const std::string svg = drawn(near);
  EXPECT_LT(svg.find("m-avg\""), svg.find("m-then"));
  EXPECT_EQ(count(svg, "<circle class=\"brk-gap\""), 1u);
}

TEST(Bars, ScaleToAnotherMaximum) {
  const std::string svg =
      drawn({.track = 0.5, .shown = Span::exactly(0.25), .value = "50", .change = "+1"});
  EXPECT_THAT(numbers(svg, "m-track", "width"), ElementsAre(195));
  EXPECT_THAT(numbers(svg, "m-this", "width"), ElementsAre(97.5));
}

TEST(Bars, HatchAWideInterval) {
  const std::string svg = drawn({.shown = Span{0.4, 0.6}, .value = "50", .change = "+1"});
  EXPECT_THAT(numbers(svg, "m-this", "width"), ElementsAre(156));
  EXPECT_THAT(numbers(svg, "m-range", "x"), ElementsAre(456));
  EXPECT_EQ(count(svg, "m-hatch"), 1u);
}

TEST(Bars, DrawAnIntervalSmallerThanTheMarkAsItsMiddle) {
  const std::string svg = drawn({.shown = Span{0.715, 0.725}, .value = "72", .change = "+1"});
  EXPECT_THAT(numbers(svg, "m-this", "width"), ElementsAre(280.8));
  EXPECT_EQ(count(svg, "m-hatch"), 0u);
}

TEST(Bars, CutWhatCannotBeCompared) {
  const std::string svg = drawn({.shown = Span::exactly(0.72),
                                 .earlier = 0.5,
                                 .average = 0.6,
                                 .comparable = Comparable::No,
                                 .value = "72",
                                 .change = "nej"});
  EXPECT_EQ(count(svg, "class=\"brk\""), 1u);
  EXPECT_EQ(count(svg, "m-this"), 0u);
  EXPECT_EQ(count(svg, "m-then"), 0u);
  EXPECT_EQ(count(svg, "m-avg"), 0u);
  EXPECT_THAT(svg, HasSubstr(">72</text>"));
}

TEST(Bars, SayWhatIsMissing) {
  const std::string svg = drawn({.earlier = 0.5, .value = "saknas"});
  EXPECT_EQ(count(svg, "k-miss"), 1u);
  EXPECT_EQ(count(svg, "m-this"), 0u);
  EXPECT_EQ(count(svg, "m-then"), 1u);
  EXPECT_THAT(svg, HasSubstr(">saknas</text>"));
}

TEST(Bars, TellZeroFromMissing) {
  const std::string svg = drawn({.shown = Span::exactly(0), .value = "0"});
  EXPECT_EQ(count(svg, "m-track"), 1u);
  EXPECT_EQ(count(svg, "k-miss"), 0u);
}

TEST(Bars, GrowForLongNames) {
  Bars chart = one({.shown = Span::exactly(0.5), .value = "50"});
  const double short_one = bars(chart, {Medium::Narrow}).height;
  chart.rows[0].name = "Ledarskap, ansvar och delegation i hela den kommunala organisationen";
  EXPECT_EQ(bars(chart, {Medium::Narrow}).height, short_one + 20);
}

TEST(Bars, LeaveRoomBetweenANameAndItsBar) {
  const Pen pen(Medium::Wide);
  Bars chart = one({.shown = Span::exactly(0.5), .value = "50"});
  chart.rows[0].name = "Tillgänglighet och brukarorientering";
  const BarLayout layout = bar_layout(pen, chart, {Medium::Wide});
  for (const auto& line : layout.rows[0].name) {
    EXPECT_LT(layout.m.name_x + pen.width(Face::Label, line), layout.x0 - 12) << line;
  }
}

TEST(Profile, HeadsEachGroupOnce) {
  Profile chart{.groups = {{"System", {{.name = "a", .value = "1"}, {.name = "b", .value = "2"}}},
                           {"Betoning", {{.name = "c", .value = "3"}}}}};
  const std::string svg = profile(chart, {Medium::Wide}).markup;
  EXPECT_EQ(count(svg, ">System<"), 1u);
  EXPECT_EQ(count(svg, ">Betoning<"), 1u);
}

}  // namespace
}  // namespace kompass::chart
