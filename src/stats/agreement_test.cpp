// SPDX-License-Identifier: EUPL-1.2
#include "stats/agreement.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kompass::stats {
namespace {

// The reliability data of the source, section D: twelve units, four observers, with gaps.
const std::vector<Ratings> published{{1, 1, 1},    {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},
                                     {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1},
                                     {2, 2, 2, 2}, {5, 5, 5},    {1, 1},       {3}};

TEST(KrippendorffAlpha, GivesThePublishedExampleToItsDigits) {
  const auto alpha = krippendorff_alpha(published);
  ASSERT_TRUE(alpha);
  EXPECT_NEAR(*alpha, 0.849, 0.0005);
}

TEST(KrippendorffAlpha, IsOneWhenAllAgree) {
  EXPECT_DOUBLE_EQ(*krippendorff_alpha({{40, 40}, {60, 60}, {80, 80}}), 1);
}

TEST(KrippendorffAlpha, IsBelowZeroWhenOpposed) {
  EXPECT_LT(*krippendorff_alpha({{0, 100}, {100, 0}}), 0);
}

TEST(KrippendorffAlpha, DoesNotAskForOrderOrScale) {
  auto turned = published;
  std::ranges::reverse(turned);
  for (auto& unit : turned) {
    std::ranges::reverse(unit);
    for (auto& value : unit) value = value * 20 + 3;
  }
  EXPECT_NEAR(*krippendorff_alpha(turned), *krippendorff_alpha(published), 1e-12);
}

TEST(KrippendorffAlpha, IsNothingWhereThereIsNothingToCompare) {
  EXPECT_FALSE(krippendorff_alpha({}));
  EXPECT_FALSE(krippendorff_alpha({{1}, {2}}));
  EXPECT_FALSE(krippendorff_alpha({{60, 60}, {60, 60}}));
}

}  // namespace
}  // namespace kompass::stats
