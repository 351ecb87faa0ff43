// SPDX-License-Identifier: EUPL-1.2
#include "chart/rose.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "chart/kites.hpp"
#include "chart/markup_for_tests.hpp"

namespace kompass::chart {
namespace {

double area_of(const std::array<Point, 3>& t) {
  return std::abs((t[1].x - t[0].x) * (t[2].y - t[0].y) - (t[2].x - t[0].x) * (t[1].y - t[0].y)) /
         2;
}

RC_GTEST_PROP(Kite, HasAnAreaInProportionToPoints, ()) {
  const auto areas = *rc::gen::inRange<std::size_t>(3, 13);
  const auto area = *rc::gen::inRange<std::size_t>(0, areas);
  const double points = *rc::gen::inRange(1, 101);
  const KiteShape shape{area, areas, 30};
  const double full = area_of(half_kite(shape, 100, Half::Dark));
  RC_ASSERT(std::abs(area_of(half_kite(shape, points, Half::Dark)) - full * points / 100) < 1e-9);
  RC_ASSERT(std::abs(area_of(half_kite(shape, points, Half::Light)) - full * points / 100) < 1e-9);
}

TEST(Kite, HasItsDarkHalfClockwise) {
  const auto dark = half_kite({0, 8, 30}, 100, Half::Dark);  // north: clockwise is to the right
  EXPECT_NEAR(dark[1].x, 0, 1e-9);
  EXPECT_NEAR(dark[1].y, -100, 1e-9);
  EXPECT_GT(dark[2].x, 0);
}

TEST(Rose, PutsTipsAtTheirShare) {
  const Svg svg = rose({.values = {{0.5, 1.0, 0.25}, {}}, .size = 103}, Medium::Wide);
  const auto paths = attributes(svg.markup, "k-d", "d");
  ASSERT_EQ(paths.size(), 3u);
  EXPECT_NEAR(path_numbers(paths[0])[3], -25, 0.01);  // radius 50, north
  const auto second = path_numbers(paths[1]);
  EXPECT_NEAR(std::hypot(second[2], second[3]), 50, 0.01);
}

TEST(Rose, HasEqualHalvesWithoutComparison) {
  const Svg svg = rose({.values = {{0.5, 0.6, 0.7}, {}}}, Medium::Wide);
  EXPECT_EQ(path_numbers(attributes(svg.markup, "k-d", "d")[1])[2],
            path_numbers(attributes(svg.markup, "k-l", "d")[1])[2]);
}

TEST(Rose, DrawsMissingValuesDashed) {
  const Svg svg =
      rose({.values = {{0.5, std::nullopt, 0.7}, {0.4, 0.5, std::nullopt}}}, Medium::Wide);
  EXPECT_EQ(count(svg.markup, "k-miss"), 2u);
  EXPECT_EQ(count(svg.markup, "k-d"), 2u);
  EXPECT_EQ(count(svg.markup, "k-l"), 2u);
}

TEST(Rose, UsesItsSmallCutUnderSixtyPixels) {
  const RoseValues values{{1.0, 1.0, 1.0, 1.0}, {}};
  const auto shoulder = [&](double size) {
    const Svg svg = rose({.values = values, .size = size}, Medium::Wide);
    const auto path = path_numbers(attributes(svg.markup, "k-d", "d")[0]);
    return std::hypot(path[4], path[5]) / std::hypot(path[2], path[3]);
  };
  EXPECT_NEAR(shoulder(104), 0.30, 0.005);
  EXPECT_NEAR(shoulder(56), 0.34, 0.005);
  EXPECT_NEAR(shoulder(24), 0.40, 0.005);
}

TEST(RoseHero, KeepsLongNamesInsideThePaper) {
  RoseHero hero{.values = {std::vector<std::optional<double>>(8, 0.7), {}}};
  for (int i = 0; i < 8; ++i) {
    hero.labels.push_back({"1", "70", "Samhällsbyggnadsförvaltningens område"});
  }
  const Svg svg = rose_hero(hero, {Medium::Print, 170});
  EXPECT_EQ(count(svg.markup, ">Samhällsbyggnadsförvaltningens<"), 8u);  // not cut
  EXPECT_NEAR(svg.width, 481.89, 0.01);
}

TEST(AreaSign, HasOneDarkKite) {
  const Svg svg = area_sign(2, 8, 22, Medium::Wide);
  EXPECT_EQ(count(svg.markup, "k-off"), 7u);
  const auto on = path_numbers(attributes(svg.markup, "k-on", "d")[0]);
  EXPECT_NEAR(on[4], 10.5, 0.01);  // area 3 points east
  EXPECT_NEAR(on[5], 0, 0.01);
}

}  // namespace
}  // namespace kompass::chart
