// SPDX-License-Identifier: EUPL-1.2
// Criteria named in text, and calendar files.
#include <gmock/gmock.h>

#include "service/work_for_tests.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/calendar.hpp"

namespace kompass::workspace {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Edition& edition() {
  return (*service::SharedForWork::one().instruments.find("klimatspegeln/1"))->edition;
}

TEST(CriterionLinks, AreFoundBehindAHashAndEachOnce) {
  const auto named =
      linked_in("Sagt om #1.1.2, igen #1.1.2 och #1.2.1. Inte #1 eller 1.1.3.", edition());
  EXPECT_EQ(listed(named.known), "1.1.2 1.2.1");
  EXPECT_THAT(named.unknown, ElementsAre("1"));
}

TEST(CriterionLinks, LeaveWordsAlone) {
  const auto named = linked_in("#viktigt # och #-", edition());
  EXPECT_THAT(named.known, IsEmpty());
  EXPECT_THAT(named.unknown, IsEmpty());
}

TEST(CriterionLinks, AreAllThatStandsInAList) {
  const auto named = listed_in(" 1.1.2, #1.2.1;9.9.9 ", edition());
  EXPECT_EQ(listed(named.known), "1.1.2 1.2.1");
  EXPECT_THAT(named.unknown, ElementsAre("9.9.9"));
  EXPECT_THAT(listed_in("", edition()).known, IsEmpty());
}

TEST(ACalendar, HasADayForEachEvent) {
  const auto file = calendar_of({{.id = "a1",
                                  .made_at = "2026-11-25T21:05:09.120Z",
                                  .day = {2027, 3, 9},
                                  .title = "Intervju; fack, 4\npersoner"}},
                                "Europe/Stockholm");
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20270309\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTAMP:20261125T210509Z\r\n"));
  EXPECT_THAT(file, HasSubstr("SUMMARY:Intervju\\; fack\\, 4\\npersoner\r\n"));
  EXPECT_THAT(file, EndsWith("END:VCALENDAR\r\n"));
}

TEST(ACalendar, HasTheZoneOfTheCountryForATime) {
  EXPECT_EQ(zone_of("SE"), "Europe/Stockholm");
  const CalendarEvent whole{.id = "a", .made_at = "2026-11-25T21:05:09.120Z", .day = {2027, 3, 9}};
  EXPECT_THAT(calendar_of({whole}, zone_of("NO")), Not(HasSubstr("VTIMEZONE")));
  auto timed = whole;
  timed.begins = {9, 30};
  const auto file = calendar_of({whole, timed}, zone_of("NO"));
  EXPECT_THAT(file, HasSubstr("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTART;TZID=Europe/Oslo:20270309T093000\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20270309\r\n"));
}

TEST(ACalendar, FoldsLongLinesBetweenCharacters) {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "å";
  const auto file = calendar_of({{"a1", "2026-11-25T21:05:09.120Z", {2027, 3, 9}, {}, {}, title}},
                                "Europe/Stockholm");
  std::string unfolded;
  for (std::size_t begin = 0; begin < file.size();) {
    const auto end = file.find("\r\n", begin);
    const auto line = file.substr(begin, end - begin);
    EXPECT_LE(line.size(), 75U);
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    begin = end + 2;
    EXPECT_TRUE(!line.starts_with(' ') || line.substr(1).starts_with("å")) << line;
  }
  EXPECT_THAT(unfolded, HasSubstr("SUMMARY:" + title + "\n"));
}

}  // namespace
}  // namespace kompass::workspace
