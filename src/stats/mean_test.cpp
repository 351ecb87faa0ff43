// SPDX-License-Identifier: EUPL-1.2
#include "stats/mean.hpp"

#include <gtest/gtest.h>

#include "base/mapped.hpp"

namespace kompass::stats {
namespace {

Score known(int points) {
  return {
      .code = Code("1"), .max = 100, .points = Interval::exactly(Exact(points)), .shown = points};
}

Score printed(int points) {
  const Exact half = Exact::ratio(1, 2);
  return {.code = Code("1"),
          .max = 100,
          .points = Interval::between({Exact(points) - half, true}, {Exact(points) + half, false}),
          .shown = points};
}

Mean mean(const std::vector<Score>& scores) {
  return mean_of(mapped(scores, [](const Score& score) { return &score; }));
}

TEST(Mean, IsExactAndRoundsHalfAwayFromZeroAtShow) {
  const auto result = mean({known(60), known(65)});
  EXPECT_EQ(result.score.exact(), Exact::ratio(125, 2));
  EXPECT_EQ(result.score.shown, 63);
  EXPECT_EQ(result.count, 2);
}

TEST(Mean, LeavesOutWhatIsNotKnownAndDoesNotCountIt) {
  const auto result = mean({known(60), {.code = Code("1"), .max = 100}});
  EXPECT_EQ(result.score.shown, 60);
  EXPECT_EQ(result.count, 1);
}

TEST(Mean, OfRoundedFiguresIsAnInterval) {
  const auto points = *mean({printed(60), printed(62), printed(63)}).score.points;
  EXPECT_EQ(points.lowest().at, Exact::ratio(367, 6));
  EXPECT_EQ(points.width(), Exact(1));
  EXPECT_FALSE(points.highest().included);
}

TEST(Mean, OfNothingIsNothing) {
  EXPECT_FALSE(mean({}).score.points);
  EXPECT_FALSE(mean({{.code = Code("1"), .max = 100}}).score.shown);
}

TEST(Cohort, CountsTotalsAndAreasEachForItself) {
  Edition edition{.max = 100};
  edition.areas.push_back({.code = Code("1"), .max = 100});
  const std::vector<Scores> all{{.total = known(50), .areas = {known(50)}},
                                {.total = known(70), .areas = {{.code = Code("1"), .max = 100}}}};
  const auto cohort = cohort_of(edition, all);
  EXPECT_EQ(cohort.total.count, 2);
  EXPECT_EQ(cohort.total.score.shown, 60);
  EXPECT_EQ(cohort.areas.at(0).count, 1);
  EXPECT_EQ(cohort.scores().areas.at(0).shown, 50);
}

TEST(Range, IsOfShownFigures) {
  const Score low = known(40), high = known(90), none{.max = 100};
  const std::vector<const Score*> all{&high, &none, &low};
  const auto range = range_of(all);
  EXPECT_EQ(range.count, 2);
  EXPECT_EQ(range.lowest, 40);
  EXPECT_EQ(range.highest, 90);
  EXPECT_EQ(range.mean.score.shown, 65);
}

TEST(UpperQuarter, HoldsAllThatShowTheSameAndIsOfFourAtLeast) {
  const Score a = known(40), b = known(90), c = known(90), d = known(50), none{.max = 100};
  EXPECT_EQ(upper_quarter(std::vector{&a, &none, &b, &c, &d}), (std::vector<std::size_t>{2, 3}));
  EXPECT_TRUE(upper_quarter(std::vector{&a, &none, &b, &c}).empty());
}

}  // namespace
}  // namespace kompass::stats
