// SPDX-License-Identifier: EUPL-1.2
#include "core/exact.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/interval.hpp"
#include "core/rounding.hpp"

namespace kompass {
namespace {

TEST(Exact, IsKeptInLowestTerms) {
  EXPECT_EQ(Exact::ratio(174, 10).text(), "87/5");
  EXPECT_EQ(Exact::ratio(3, -6).text(), "-1/2");
  EXPECT_EQ(Exact::ratio(0, 7), Exact(0));
}

TEST(Exact, AddsWithoutLoss) {
  Exact sum;
  for (int i = 0; i < 7; ++i) sum += Exact::ratio(1, 7);
  EXPECT_EQ(sum, Exact(1));
}

TEST(Rounding, AHalfGoesAwayFromZero) {
  EXPECT_EQ(rounded_whole(Exact::ratio(19, 2)), 10);
  EXPECT_EQ(rounded_whole(Exact::ratio(-19, 2)), -10);
  EXPECT_EQ(rounded_whole(Exact::ratio(949, 100)), 9);
}

TEST(Rounding, WritesDecimals) {
  EXPECT_EQ(decimal(Exact::ratio(87, 5), 4), "17.4");
  EXPECT_EQ(decimal(Exact::ratio(1, 3), 4), "0.3333");
  EXPECT_EQ(decimal(Exact::ratio(-1, 20), 1), "-0.1");
  EXPECT_EQ(decimal(Exact(72), 4), "72");
  EXPECT_EQ(fixed_decimal(Exact::ratio(1, 20), 2), "0.05");
}

TEST(Interval, CarriesOpenAndClosedEnds) {
  const auto a = *Interval::between({Exact(1), true}, {Exact(2), false});
  const auto b = *Interval::between({Exact(3), true}, {Exact(4), true});
  EXPECT_FALSE((a + b).highest().included);
  EXPECT_TRUE((b - a).contains(Exact::ratio(3, 2)));
  EXPECT_FALSE((b - a).contains(Exact(1)));
  EXPECT_FALSE(meet(a, b));
  EXPECT_EQ(hull(a, b).highest().at, Exact(4));
}

TEST(Interval, TouchingEndsMeetOnlyWhenBothBelong) {
  const auto below = *Interval::between({Exact(0), true}, {Exact(1), false});
  const auto closed = *Interval::between({Exact(0), true}, {Exact(1), true});
  const auto above = *Interval::between({Exact(1), true}, {Exact(2), true});
  EXPECT_FALSE(meet(below, above));
  EXPECT_EQ(meet(closed, above), Interval::exactly(Exact(1)));
}

RC_GTEST_PROP(Exact, AdditionIsCommutativeAndAssociative, ()) {
  const auto any = [] {
    return Exact::ratio(*rc::gen::inRange(-5000, 5000), *rc::gen::inRange(1, 5000));
  };
  const Exact a = any();
  const Exact b = any();
  const Exact c = any();
  RC_ASSERT(a + b == b + a);
  RC_ASSERT((a + b) + c == a + (b + c));
  RC_ASSERT((a - b) + b == a);
}

TEST(Exact, IsReadBackFromItsText) {
  for (const auto& value :
       {Exact(72), Exact::ratio(87, 5), Exact::ratio(-1, 3), Exact::ratio(Wide{1} << 100, 3)}) {
    EXPECT_EQ(Exact::parse(value.text()), value);
  }
  for (const char* text : {"", "/", "1/", "1/0", "1/-2", "1.5", "1/2/3", " 1", "-",
                           "999999999999999999999999999999999999999999"}) {
    EXPECT_EQ(Exact::parse(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace kompass
