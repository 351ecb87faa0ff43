// SPDX-License-Identifier: EUPL-1.2
#include "evidence/dates.hpp"

#include <gtest/gtest.h>

namespace kompass::evidence {
namespace {

std::string first_date(std::string_view text) {
  const auto dates = dates_in(text);
  return dates.empty() ? "" : iso(dates.front().date);
}

TEST(Dates, AreFoundInAllTheirForms) {
  EXPECT_EQ(first_date("2019-04-09"), "2019-04-09");
  EXPECT_EQ(first_date("Stockholm den 9 april 2019"), "2019-04-09");
  EXPECT_EQ(first_date("den 9:e april 2019"), "2019-04-09");
  EXPECT_EQ(first_date("1:a maj 2019"), "2019-05-01");
  EXPECT_EQ(first_date("7. juni 2018"), "2018-06-07");
  EXPECT_EQ(first_date("Anställda, 30/11-2018"), "2018-11-30");
  EXPECT_EQ(first_date("31/12 2018"), "2018-12-31");
  EXPECT_EQ(first_date("09.04.2019"), "2019-04-09");
  EXPECT_EQ(first_date("i februari år 2019"), "2019-02");
  EXPECT_EQ(first_date("Invånare, kvartal 4 2018"), "2018-12-31");
  EXPECT_EQ(first_date("Mars 2016"), "2016-03");
}

TEST(Dates, ThatDoNotExistAreNone) {
  EXPECT_EQ(first_date("2019-02-30"), "");
  EXPECT_EQ(first_date("31/11-2018"), "");
  EXPECT_EQ(first_date("kvartal 5 2018"), "");
  EXPECT_EQ(first_date("rum 12, 2019"), "");
  EXPECT_EQ(first_date("1/1-31/12"), "");
}

std::string period(std::string_view text) {
  const auto found = period_in(text);
  return found ? iso(*found->from) + " to " + iso(*found->to) : "";
}

TEST(Dates, SpanAPeriod) {
  EXPECT_EQ(period("den 4-6 februari 2019"), "2019-02-04 to 2019-02-06");
  EXPECT_EQ(period("den 4:e-6:e februari 2019"), "2019-02-04 to 2019-02-06");
  EXPECT_EQ(period("4–6 februari 2019"), "2019-02-04 to 2019-02-06");
  EXPECT_EQ(period("i februari-mars 2019"), "2019-02 to 2019-03");
  EXPECT_EQ(period("mellan den 4 februari och den 6 mars 2019"), "2019-02-04 to 2019-03-06");
  EXPECT_EQ(period("i december och januari 2019"), "2018-12 to 2019-01");
  EXPECT_EQ(period("hösten 2018"), "");
}

}  // namespace
}  // namespace kompass::evidence
