// SPDX-License-Identifier: EUPL-1.2
#include "service/time_of_day.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::service {
namespace {

TEST(TimeOfDay, IsReadAsPeopleWriteIt) {
  for (const auto* text : {"9:30", "09:30", "9.30", "09.30"}) {
    EXPECT_EQ(parse_time(text), (TimeOfDay{9, 30})) << text;
  }
  EXPECT_EQ(parse_time("9"), (TimeOfDay{9, 0}));
  EXPECT_EQ(parse_time("23:59"), (TimeOfDay{23, 59}));
}

TEST(TimeOfDay, IsNothingElse) {
  for (const auto* text : {"", "24:00", "9:60", "9:3", "9:", ":30", "-1:00", "9:30:00", "nio",
                           "009:30", "9 30", "9.300"}) {
    EXPECT_FALSE(parse_time(text)) << text;
  }
}

TEST(TimeOfDay, IsWrittenWithTwoFiguresEach) {
  EXPECT_EQ(iso({7, 5}), "07:05");
}

}  // namespace
}  // namespace kompass::service
