// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "chart/markup_for_tests.hpp"
#include "chart/time_line_plot.hpp"

namespace kompass::chart {
namespace {

using testing::HasSubstr;
using testing::Not;

const Sheet wide{Medium::Wide}, narrow{Medium::Narrow};

TimeLine a_chart(std::vector<TimeSeries> series) {
  return {.alt = {"t", "Titel", "Text"},
          .series = std::move(series),
          .years = {{0.1, "2014"}, {0.9, "2023"}},
          .levels = {{0, "400"}, {0.5, "600"}, {1, "800"}},
          .borders = {{0, "2010"}, {0.3, "2.1"}, {0.6, "2020"}},
          .border_word = "version"};
}

// As many as a comparison takes, with one to three evaluations each, anywhere.
TimeLine any_chart() {
  std::vector<TimeSeries> all;
  const int count = *rc::gen::inRange(1, 7);
  for (int i = 0; i < count; ++i) {
    TimeSeries series{static_cast<SeriesMark>(i), std::string(4 + 3 * i, 'n'), {}};
    int year = *rc::gen::inRange(0, 6);
    for (int k = *rc::gen::inRange(1, 4); k > 0; --k, year += *rc::gen::inRange(1, 5)) {
      const auto join = static_cast<Join>(*rc::gen::inRange(0, 3));
      series.points.push_back({year / 18.0, *rc::gen::inRange(0, 41) / 40.0, "603", join});
    }
    all.push_back(std::move(series));
  }
  return a_chart(std::move(all));
}

// What every text beside a mark covers.
std::vector<Box> words_in(const std::string& markup) {
  std::vector<Box> boxes;
  const std::regex text(
      "<text class=\"([^\"]*) halo\" x=\"([^\"]*)\" y=\"([^\"]*)\"[^>]*>([^<]*)<");
  for (std::sregex_iterator it(markup.begin(), markup.end(), text), end; it != end; ++it) {
    const double width = static_cast<double>((*it)[4].length()) * 5;  // at least
    boxes.push_back({std::stod((*it)[2]), std::stod((*it)[3]) - 10, width, 10});
  }
  return boxes;
}

bool meet(const Box& a, const Box& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// Neither on a mark of one municipality nor on its line.
bool lies_free(const Box& word, const TimeSeries& series, const PlacedSeries& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point at = points[i];
    if (meet(word, {at.x - 6, at.y - 6, 12, 12})) return false;
    const bool joined = i > 0 && series.points[i].join != Join::Cut;
    if (joined && crosses(word, {points[i - 1], at})) return false;
  }
  return true;
}

bool lies_free(const Box& word, const TimeLine& chart, const std::vector<PlacedSeries>& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!lies_free(word, chart.series[i], points[i])) return false;
  }
  return true;
}

RC_GTEST_PROP(TimeLine, SetsNoWordsOnMarksLinesOrWords, ()) {
  const auto chart = any_chart();
  for (const Sheet& sheet : {wide, narrow}) {
    const auto plot = time_plot(sheet);
    const auto points = placed(chart, plot);
    const auto words = words_in(time_line(chart, sheet).markup);
    for (std::size_t k = 0; k < words.size(); ++k) {
      RC_ASSERT(words[k].x >= 0 && words[k].x + words[k].w <= plot.width);
      for (std::size_t i = 0; i < k; ++i) RC_ASSERT(!meet(words[k], words[i]));
      RC_ASSERT(lies_free(words[k], chart, points));
    }
  }
}

TEST(TimeLine, SetsMarksThatWouldHideEachOtherSideBySide) {
  const auto chart = a_chart({{SeriesMark::Circle, "Karlskrona", {{0.1, 0.27, "509"}}},
                              {SeriesMark::Square, "Grästorp", {{0.1, 0.265, "506"}}}});
  const auto points = placed(chart, time_plot(wide));
  EXPECT_GT(points[1][0].x - points[0][0].x, 12);
  EXPECT_LT(points[1][0].x - points[0][0].x, 14);
}

TEST(TimeLine, CutsALineWhereItPassesTheBorder) {
  const auto chart =
      a_chart({{SeriesMark::Diamond, "A", {{0.5, 0.2, "500"}, {0.9, 0.6, "600", Join::Across}}}});
  const auto plot = time_plot(wide);
  const Stroke line{plot.at(0.5, 0.2), plot.at(0.9, 0.6)};
  EXPECT_NEAR(cut_between(line, chart, plot).x, plot.at(0.6, 0).x, 0.01);
  EXPECT_NEAR(cut_between(line, chart, plot).y, plot.at(0, 0.3).y, 0.01);
  const Stroke within{plot.at(0.7, 0.2), plot.at(0.9, 0.6)};
  EXPECT_NEAR(cut_between(within, chart, plot).x, plot.at(0.8, 0).x, 0.01);
}

TEST(TimeLine, SharesTheSignOfLinesThatPassABorderTogether) {
  const TimePoint first{0.4, 0.5, "600"}, last{0.8, 0.7, "650", Join::Across};
  TimeSeries one{SeriesMark::Diamond, "A", {first, last}}, two = one;
  two.points[1].level = 0.73;
  EXPECT_EQ(count(time_line(a_chart({one, two}), wide).markup, "class=\"brk\""), 1U);
  two.points[0].level = 0.2;
  EXPECT_EQ(count(time_line(a_chart({one, two}), wide).markup, "class=\"brk\""), 2U);
}

TEST(TimeLine, NamesStandInALegendWhereOneFindsNoRoom) {
  std::vector<TimeSeries> heap;
  heap.reserve(6);
  for (int i = 0; i < 6; ++i) {
    heap.push_back(
        {static_cast<SeriesMark>(i), "En kommun med långt namn", {{0.5 + 0.02 * i, 0.5, "600"}}});
  }
  const auto full = time_line(a_chart(heap), narrow);
  const auto plot = time_plot(narrow);
  EXPECT_GT(full.height, plot.bottom + plot.foot);
  EXPECT_EQ(count(full.markup, "En kommun med långt namn"), 6U);
  heap = {{SeriesMark::Diamond, "Nacka", {{0.5, 0.5, "600"}}}};
  EXPECT_EQ(time_line(a_chart(heap), narrow).height, plot.bottom + plot.foot);
}

TEST(TimeLine, SetsTheWordOverTheFirstBorderWhereTheNextIsNear) {
  auto chart = a_chart({{SeriesMark::Diamond, "A", {{0.5, 0.2, "500"}}}});
  chart.borders[1].at = 0.2;
  EXPECT_THAT(time_line(chart, wide).markup, HasSubstr(">version 2010<"));
  EXPECT_THAT(time_line(chart, narrow).markup, Not(HasSubstr(">version 2010<")));
  EXPECT_THAT(time_line(chart, narrow).markup, HasSubstr(">version<"));
}

}  // namespace
}  // namespace kompass::chart
