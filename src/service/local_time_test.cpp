// SPDX-License-Identifier: EUPL-1.2
#include "service/local_time.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace kompass::service {
namespace {

class LocalTimes : public ::testing::Test {
 protected:
  ~LocalTimes() override { use_time_zone("UTC"); }

  static std::string told(std::string_view moment) {
    const auto time = local_time(moment);
    return time ? iso(time->date) + " " + iso(time->time) + (time->universal ? " UTC" : "") : "";
  }
};

TEST_F(LocalTimes, AreThoseOfTheZoneInWinterAndSummer) {
  use_time_zone("Europe/Stockholm");
  EXPECT_EQ(told("2026-11-26T12:04:05.123Z"), "2026-11-26 13:04");
  EXPECT_EQ(told("2026-07-01T12:04:05.123Z"), "2026-07-01 14:04");
  EXPECT_EQ(told("2026-12-31T23:30:00.000Z"), "2027-01-01 00:30");
  // The hour that comes twice: once as summer time, once as winter time.
  EXPECT_EQ(told("2026-10-25T00:30:00.000Z"), "2026-10-25 02:30");
  EXPECT_EQ(told("2026-10-25T01:30:00.000Z"), "2026-10-25 02:30");
}

TEST_F(LocalTimes, SayWhenTheyAreUniversal) {
  use_time_zone("UTC");
  EXPECT_EQ(told("2026-11-26T12:04:05.123Z"), "2026-11-26 12:04 UTC");
}

TEST_F(LocalTimes, AreUniversalWhereTheZoneIsNotKnown) {
  use_time_zone("Europe/Vallentuna");
  EXPECT_EQ(told("2026-11-26T12:04:05.123Z"), "2026-11-26 12:04 UTC");
}

TEST_F(LocalTimes, HaveTheDayOfTheZone) {
  use_time_zone("Europe/Stockholm");
  EXPECT_EQ(local_day("2026-12-31T23:30:00.000Z"), (Date{2027, 1, 1}));
  EXPECT_EQ(local_day("2026-12-31"), (Date{2026, 12, 31}));
  EXPECT_EQ(local_day("soon"), std::nullopt);
}

TEST_F(LocalTimes, AreNoneOfWhatIsNoMoment) {
  for (const auto* text : {"", "2026-11-26", "2026-11-31T12:04:05Z", "2026-11-26T25:04:05Z"}) {
    EXPECT_EQ(told(text), "") << text;
  }
}

TEST_F(LocalTimes, KnowZonesByTheirNamesAlone) {
  for (const auto* name : {"Europe/Oslo", "Europe/Stockholm", "UTC"}) {
    EXPECT_TRUE(is_time_zone(name)) << name;
  }
  for (const auto* name : {"", "Europe", "Europe/Vallentuna", "CEST", "/etc/passwd",
                           "../../../etc/passwd", "Europe/../UTC", "leapseconds"}) {
    EXPECT_FALSE(is_time_zone(name)) << name;
  }
}

}  // namespace
}  // namespace kompass::service
