// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluation_order.hpp"

#include <gtest/gtest.h>

namespace kompass::evidence {
namespace {

TEST(EvaluationOrder, IsToldInManyWays) {
  EXPECT_EQ(order_told("utvärderingen gjordes i maj 2018 och var kommunens första.", 2018), 1);
  EXPECT_EQ(
      order_told("det är den andra gången kommunen utvärderas; första gången var 2011.", 2017), 2);
  EXPECT_EQ(order_told("det är tredje gången som kommunen utvärderas (2010, 2014).", 2019), 3);
  EXPECT_EQ(order_told("utvärderingen genomfördes i april 2019, den fjärde i ordningen.", 2019), 4);
  EXPECT_EQ(order_told("det var kommunens andra utvärdering, den förra skedde 2012.", 2018), 2);
  EXPECT_EQ(order_told("den är kommunens andra; den första gjordes 2012.", 2018), 2);
  EXPECT_EQ(order_told("kommunen har inte tidigare utvärderats.", 2016), 1);
  EXPECT_EQ(order_told("kommunen har deltagit i kommunkompassen två gånger tidigare.", 2017), 3);
  EXPECT_EQ(order_told("kommunen er evaluert én gang tidligere.", 2018), 2);
}

TEST(EvaluationOrder, IsNotThatOfAnotherYearOrOfAPlan) {
  EXPECT_EQ(order_told("kommunens första utvärdering gjordes 2011.", 2018), std::nullopt);
  EXPECT_EQ(order_told("sedan den första utvärderingen har mycket hänt.", 2018), std::nullopt);
  EXPECT_EQ(order_told("en tredje utvärdering planeras.", 2018), std::nullopt);
}

TEST(EvaluationOrder, ThePreviousOneIsTheLatestYearNamed) {
  EXPECT_EQ(previous_year_told("två gånger tidigare, 2009 och 2013.", 2017, std::nullopt), 2013);
  EXPECT_EQ(previous_year_told("den förra utvärderingen gjordes 2014.", 2018, std::nullopt), 2014);
  EXPECT_EQ(previous_year_told("modellen reviderades 2016.", 2018, std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace kompass::evidence
