// SPDX-License-Identifier: EUPL-1.2
// Where the marks of the remaining charts stand.
#include <gmock/gmock.h>

#include "chart/ladder.hpp"
#include "chart/marks.hpp"
#include "chart/markup_for_tests.hpp"
#include "chart/points_left.hpp"
#include "chart/spider.hpp"
#include "chart/totals.hpp"
#include "chart/track.hpp"

namespace kompass::chart {
namespace {

using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

PointsLeft three() {
  return {.rows = {{.code = "7.5", .name = "a", .left = Span::exactly(0.5), .left_label = "6,0"},
                   {.code = "7.4", .name = "b", .left = Span{0.2, 0.4}, .left_label = "3,6"},
                   {.code = "5.3", .name = "c", .left = Span::exactly(0), .left_label = "full"}},
          .strong = 1,
          .ticks = {{0, "0"}, {1, "12"}}};
}

TEST(PointsLeft, PutDotsAtTheirShare) {
  const std::string svg = points_left(three(), {Medium::Wide}).markup;
  EXPECT_THAT(numbers(svg, "d-dot hot", "cx"), ElementsAre(474));  // 306 to 642
  EXPECT_THAT(numbers(svg, "d-dot", "cx"), ElementsAre(DoubleNear(406.8, 0.01)));
  EXPECT_EQ(count(svg, "d-full"), 1u);
  EXPECT_EQ(count(svg, "d-range"), 3u);  // a whisker with two ends
  EXPECT_EQ(count(svg, "g-cut"), 1u);
  EXPECT_THAT(svg, HasSubstr(">full</text>"));
  EXPECT_THAT(svg, Not(HasSubstr(">3,6</text>")));
}

TEST(PointsLeft, SayTheirValueAndPercentOnAPhoneToo) {
  PointsLeft chart = three();
  for (auto& row : chart.rows) row.percent = row.code + " %";
  chart.percent_head = "percent";
  const std::string svg = points_left(chart, {Medium::Narrow}).markup;
  for (const auto* text : {">6,0<", ">full<", ">7.5 %<", ">7.4 %<", ">5.3 %<", ">percent<"}) {
    EXPECT_THAT(svg, HasSubstr(text));
  }
  EXPECT_THAT(svg, Not(HasSubstr(">3,6<")));  // of the strong alone, as on a desk
}

TEST(PointsLeft, MatchTheRowsOfAPrintedTable) {
  PointsLeft chart = three();
  const Svg svg = points_left(chart, {Medium::Print, 62});
  EXPECT_NEAR(svg.height, 3 * 4.55 * 72 / 25.4, 1e-9);
  EXPECT_NEAR(svg.width, 62 * 72 / 25.4, 1e-9);
  EXPECT_THAT(svg.markup, HasSubstr("cy=\"6.45\""));  // the middle of the first row
  EXPECT_THAT(svg.markup, Not(HasSubstr("<text")));
}

Spider spider_with_gap() {
  Spider chart{.rings = {{0.5, "50"}, {1, "100"}}};
  for (int i = 0; i < 4; ++i) {
    chart.spokes.push_back({std::to_string(i + 1), "namn", 0.5, 0.4, 0.3, "50", ""});
  }
  chart.spokes[2].average.reset();
  return chart;
}

TEST(Spider, ClosesAWholeRound) {
  const std::string svg = spider(spider_with_gap(), {Medium::Wide}).markup;
  EXPECT_THAT(attributes(svg, "s-this", "d")[0], testing::EndsWith("Z"));
  EXPECT_THAT(attributes(svg, "s-then", "d")[0], testing::EndsWith("Z"));
}

TEST(Spider, DrawsNoLineOverAGap) {
  const std::string svg = spider(spider_with_gap(), {Medium::Wide}).markup;
  const auto lines = attributes(svg, "s-avg", "d");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(lines[0], Not(HasSubstr("Z")));
  EXPECT_EQ(path_numbers(lines[0]).size(), 6u);  // west, north, east
}

TEST(Spider, LeavesTheFormOpenWhereAValueIsMissing) {
  Spider chart = spider_with_gap();
  chart.spokes[1].shown.reset();
  const std::string svg = spider(chart, {Medium::Wide}).markup;
  EXPECT_EQ(count(svg, "class=\"s-this\""), 0u);
  EXPECT_EQ(count(svg, "class=\"s-this open\""), 1u);
  EXPECT_EQ(count(svg, "s-dot"), 3u);
}

Totals three_totals() {
  return {.rows = {{TotalKind::Earlier, "2017", Span::exactly(0.5), "400", {}},
                   {TotalKind::Shown, "2019", Span::exactly(0.75), "600", {}},
                   {TotalKind::Later, "2021", Span::exactly(0.9), "720", "ny version"},
                   {TotalKind::Average, "medel", Span::exactly(0.25), "200", {}}},
          .ticks = {{0, "0"}, {1, "800"}}};
}

TEST(Totals, StandAtTheirShareOnTheAxis) {
  const std::string svg = totals(three_totals(), {Medium::Wide}).markup;
  EXPECT_THAT(numbers(svg, "m-then", "cx"), ElementsAre(420));
  EXPECT_THAT(numbers(svg, "m-next", "cx"), ElementsAre(756));
  EXPECT_EQ(path_numbers(attributes(svg, "s-dot", "d")[0])[0], 630);
  EXPECT_EQ(path_numbers(attributes(svg, "m-avg", "d")[0])[0], 210);
}

TEST(Totals, JoinOnlyWhatCanBeCompared) {
  const std::string svg = totals(three_totals(), {Medium::Wide}).markup;
  EXPECT_EQ(count(svg, "ln-then"), 1u);
  EXPECT_EQ(count(svg, "class=\"brk\""), 1u);
  EXPECT_THAT(svg, HasSubstr(">ny version</text>"));
}

TEST(Totals, AreBarsOnPaperWithTheBreakBetween) {
  const std::string svg = totals(three_totals(), {Medium::Print}).markup;
  EXPECT_LT(svg.find(">2019<"), svg.find(">ny version<"));
  EXPECT_LT(svg.find(">ny version<"), svg.find(">2021<"));
}

TEST(Ladder, FramesTheStepAndHatchesTheWayToTheNext) {
  Ladder chart{.steps = {{0, "0", ""}, {40, "40", ""}, {60, "60", ""}, {100, "100", ""}},
               .grade = 50};
  const std::string svg = ladder(chart, {Medium::Wide}).markup;
  EXPECT_EQ(count(svg, "st-f"), 2u);
  EXPECT_EQ(count(svg, "st-sel"), 1u);
  EXPECT_EQ(count(svg, "st-o"), 2u);
  EXPECT_EQ(count(svg, "m-hatch"), 1u);
  EXPECT_THAT(numbers(svg, "st-f", "height"), ElementsAre(4, 44));  // 4 + 100 x percent
}

// Told apart by height, in any print and by any eye.
TEST(Ladder, WithoutAGradeItsStepsAreOutlines) {
  const Ladder chart{.steps = {{0, "0", ""}, {40, "40", ""}, {100, "100", ""}}};
  for (const auto medium : {Medium::Wide, Medium::Narrow, Medium::Print}) {
    const std::string svg = ladder(chart, {medium, 112}).markup;
    EXPECT_EQ(count(svg, "<rect"), 3u);
    EXPECT_THAT(svg, Not(HasSubstr("opacity")));
    EXPECT_THAT(svg, Not(HasSubstr("st-f")));
    EXPECT_THAT(svg, Not(HasSubstr("<rect fill=\"#")));
  }
}

TEST(LadderSign, FillsTheStepInPart) {
  const Svg svg = ladder_sign({{0, 50, 100}, 75, 60, 26}, Medium::Wide);
  EXPECT_THAT(numbers(svg.markup, "st-f", "width"), ElementsAre(25, 12.5));
}

TEST(Track, FillsToItsShare) {
  const Svg svg = track({.length = 200, .filled = Span::exactly(0.3)}, Medium::Wide);
  EXPECT_THAT(attributes(svg.markup, "m-this", "width"), ElementsAre("30%"));
}

TEST(Track, KeepsItsShapeWhenItIsStretched) {
  const Track cut{.filled = Span::exactly(0.3), .comparable = Comparable::No};
  for (const Track& one : {Track{.filled = Span{0.3, 0.6}, .reference = 0.5}, cut, Track{}}) {
    const auto markup = track(one, Medium::Wide).markup;
    EXPECT_EQ(count(markup, "viewBox"), 0U);
    EXPECT_EQ(count(markup, "preserveAspectRatio"), 0U);
    EXPECT_GE(count(markup, "%"), 2U) << markup;
  }
}

TEST(Track, IsEquallyHighWithATickAndWithout) {
  const Track plain{.filled = Span::exactly(0.3)};
  Track held = plain;
  held.reference = 0.5;
  EXPECT_EQ(track(plain, Medium::Wide).height, track(held, Medium::Wide).height);
}

TEST(Hatch, StaysInsideItsBox) {
  Pen pen(Medium::Wide);
  hatch(pen, {10, 20, 30, 12});
  const auto data = path_numbers(attributes(pen.finish({}, {50, 50}).markup, "m-hatch", "d")[0]);
  ASSERT_GT(data.size(), 8u);
  for (std::size_t i = 0; i < data.size(); i += 2) {
    EXPECT_GE(data[i], 10);
    EXPECT_LE(data[i], 40);
    EXPECT_GE(data[i + 1], 20);
    EXPECT_LE(data[i + 1], 32);
  }
}

}  // namespace
}  // namespace kompass::chart
