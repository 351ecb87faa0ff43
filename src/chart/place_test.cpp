// SPDX-License-Identifier: EUPL-1.2
#include "chart/place.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace kompass::chart {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(Spread, LeavesLabelsThatHaveRoom) {
  const std::vector<Stop> stops{{10, 5}, {40, 5}};
  EXPECT_THAT(spread(stops, {0, 100, 2}), ElementsAre(10, 40));
}

TEST(Spread, MovesNeighboursApartEqually) {
  const std::vector<Stop> stops{{50, 10}, {50, 10}};
  EXPECT_THAT(spread(stops, {0, 100, 4}), ElementsAre(38, 62));
}

TEST(Spread, StaysInTheRoom) {
  const std::vector<Stop> stops{{2, 10}, {3, 10}};
  EXPECT_THAT(spread(stops, {0, 100, 0}), ElementsAre(10, 30));
}

RC_GTEST_PROP(Spread, NeverOverlaps, ()) {
  std::vector<Stop> stops;
  for (const int at : *rc::gen::container<std::vector<int>>(8, rc::gen::inRange(0, 800))) {
    stops.push_back({static_cast<double>(at), 30});
  }
  std::ranges::sort(stops, {}, &Stop::at);
  const auto centres = spread(stops, {0, 840, 10});
  for (std::size_t i = 1; i < centres.size(); ++i) {
    RC_ASSERT(centres[i] - centres[i - 1] >= 70 - 1e-9);
  }
}

TEST(Spokes, RunClockwiseFromNorth) {
  const Point east = on_spoke({100, 100}, 50, spoke_angle(2, 8));
  EXPECT_THAT(east.x, DoubleNear(150, 1e-9));
  EXPECT_THAT(east.y, DoubleNear(100, 1e-9));
}

TEST(Labels, OfTwelveSpokesDoNotMeet) {
  const std::vector<double> heights(12, 44);
  const Ring ring{{240, 220}, 170, 480, 440, 6};
  const auto places = place_labels(ring, heights);
  for (std::size_t i = 1; i < 5; ++i) {  // the right side, downwards
    EXPECT_EQ(places[i].anchor, Anchor::Start);
    EXPECT_GE(places[i + 1].top - places[i].top, 49.9);
  }
  EXPECT_EQ(places[0].anchor, Anchor::Middle);
  EXPECT_LE(places[0].top + 44, 50.1);  // above the ring
}

}  // namespace
}  // namespace kompass::chart
