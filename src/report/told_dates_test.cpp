// SPDX-License-Identifier: EUPL-1.2
#include "report/told_dates.hpp"

#include <gtest/gtest.h>

namespace kompass::report {
namespace {

using Dates = std::pair<Date, Date>;

TEST(ToldDates, AreReadInThreeLanguages) {
  const Dates whole_year{{2018, 1, 1}, {2018, 12, 31}};
  EXPECT_EQ(told_dates("1 januari–31 december 2018"), whole_year);
  EXPECT_EQ(told_dates("1. januar – 31. desember 2018"), whole_year);
  EXPECT_EQ(told_dates("1 January–31 December 2018"), whole_year);
}

TEST(ToldDates, TheFirstMayLeaveOutWhatTheSecondSays) {
  EXPECT_EQ(told_dates("11–22 mars 2019"), (Dates{{2019, 3, 11}, {2019, 3, 22}}));
  EXPECT_EQ(told_dates("1 december 2018–3 januari 2019"), (Dates{{2018, 12, 1}, {2019, 1, 3}}));
}

TEST(ToldDates, NothingElseIsADate) {
  for (const auto* text :
       {"", "–", "2018", "2018–2022", "mandatperioden 2018–2022", "efter valet 2018",
        "1 januari–31 december", "31 november–31 december 2018", "22–11 mars 2019",
        "1 månad–3 mars 2019", "1 2–3 mars 2019"}) {
    EXPECT_FALSE(told_dates(text)) << text;
  }
}

}  // namespace
}  // namespace kompass::report
