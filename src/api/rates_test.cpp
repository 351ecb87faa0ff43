// SPDX-License-Identifier: EUPL-1.2
#include "api/rates.hpp"

#include <gtest/gtest.h>

namespace kompass::api {
namespace {

using std::chrono::seconds;

store::Moment at(int second) {
  return store::Moment(seconds(1'700'000'040 + second));  // a window begins at 0
}

TEST(Rates, AreCountedByWhoAsks) {
  RateLimiter rates({.visitors = 2, .signed_in = 1});
  EXPECT_EQ(rates.count_visitor("a", at(0)).left, 1);
  EXPECT_FALSE(rates.count_visitor("a", at(1)).over);
  const auto third = rates.count_visitor("a", at(2));
  EXPECT_TRUE(third.over);
  EXPECT_EQ(third.resets, seconds(58));
  EXPECT_FALSE(rates.count_visitor("b", at(2)).over);
  EXPECT_FALSE(rates.count_account("a", at(2)).over);
  EXPECT_TRUE(rates.count_account("a", at(2)).over);
}

TEST(Rates, AreToldWithoutCounting) {
  RateLimiter rates({.visitors = 1});
  EXPECT_FALSE(rates.count_visitor("a", at(0), 0).over);
  EXPECT_FALSE(rates.count_visitor("a", at(0)).over);
  EXPECT_TRUE(rates.count_visitor("a", at(0), 0).over);
}

TEST(Rates, BeginAnewWithEachWindow) {
  RateLimiter rates({.visitors = 1});
  EXPECT_FALSE(rates.count_visitor("a", at(0)).over);
  EXPECT_TRUE(rates.count_visitor("a", at(59)).over);
  EXPECT_FALSE(rates.count_visitor("a", at(60)).over);
}

TEST(Rates, AreBoundedInMemory) {
  RateLimiter rates({.visitors = 2, .most = 10});
  int refused = 0;
  for (int i = 0; i < 100; ++i) {
    if (rates.count_visitor(std::to_string(i), at(0)).over) ++refused;
  }
  EXPECT_EQ(rates.remembered(), 11U);
  EXPECT_EQ(refused, 88);  // all that came after the ten share one quota
  EXPECT_FALSE(rates.count_visitor("3", at(0)).over);
}

TEST(Rates, WithoutAQuotaAreNotCounted) {
  RateLimiter rates({.visitors = 0});
  for (int i = 0; i < 100; ++i) EXPECT_FALSE(rates.count_visitor("a", at(0)).over);
  EXPECT_EQ(rates.remembered(), 0U);
}

}  // namespace
}  // namespace kompass::api
