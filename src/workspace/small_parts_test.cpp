// SPDX-License-Identifier: EUPL-1.2
// Criteria and role groups named in text, and calendar files.
#include <gmock/gmock.h>

#include "service/work/for_tests.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/calendar.hpp"
#include "workspace/role_group_links.hpp"

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

TEST(CriterionLinks, NameAllOfASubArea) {
  const auto named = linked_in("Se #1.1 och #1.2.1.", edition());
  EXPECT_EQ(listed(named.known), "1.1.1 1.1.2 1.1.3 1.2.1");
  EXPECT_EQ(listed_briefly(named.known, edition()), "1.1 1.2.1");
  EXPECT_EQ(listed_briefly({CriterionId("1.1.3"), CriterionId("1.1.1")}, edition()), "1.1.1 1.1.3");
}

std::vector<std::string> groups_named(std::string_view text,
                                      Language language = Language::Swedish) {
  const auto named = groups_in(text, edition(), language);
  std::vector<std::string> all;
  all.reserve(named.known.size() + named.unclear.size());
  for (const auto& group : named.known) all.push_back(group.text);
  for (const auto& one : named.unclear) {
    all.push_back(one.name + (one.several ? "*" : "?") + std::to_string(one.offers.size()));
  }
  return all;
}

TEST(RoleGroupLinks, AreAsMuchOfANameAsIsOneGroupsOnly) {
  EXPECT_THAT(groups_named("Fråga @kommunal, igen @kommunal och @inköpare."),
              ElementsAre("council-leaders", "buyers"));
  EXPECT_THAT(groups_named("@INK, @samhällsplanerare"), ElementsAre("buyers", "planners"));
  EXPECT_THAT(groups_named("@klimat-och-m"), ElementsAre("climate-advisers"));
  EXPECT_THAT(groups_named("@climate"), ElementsAre("climate-advisers"));
  EXPECT_THAT(groups_named("@innkj", Language::Norwegian), ElementsAre("buyers"));
}

TEST(RoleGroupLinks, AreFoundByAnyWordOfAName) {
  EXPECT_THAT(groups_named("@grupp, @miljö och @måltid"),
              ElementsAre("council-leaders", "climate-advisers", "buyers"));
}

TEST(RoleGroupLinks, AreUnclearWhereALaterWordOfAnotherFitsToo) {
  const auto& kompass =
      (*service::SharedForWork::one().instruments.find("kommunkompassen/2.1"))->edition;
  const auto named = groups_in("@kommun", kompass, Language::Swedish);
  EXPECT_THAT(named.known, IsEmpty());
  EXPECT_THAT(named.unclear.front().offers,
              ElementsAre("@kommundirektör", "@stab-ekonomi-hr-kommunikation-kvalitet",
                          "@chefer-för-kommunala-bolag"));
}

TEST(RoleGroupLinks, AreNeverGuessed) {
  EXPECT_THAT(groups_named("@k"), ElementsAre("@k*2"));
  EXPECT_THAT(groups_named("@ku"), ElementsAre("@ku?7"));
  const auto offers = groups_in("@k", edition(), Language::Swedish).unclear.front().offers;
  EXPECT_THAT(offers, ElementsAre("@kommunalråd-och-gruppledare", "@klimat-och-miljöstrateger"));
}

TEST(RoleGroupLinks, LeaveAddressesOfMailAlone) {
  EXPECT_THAT(groups_named("Skriv till eva@klimat.example eller a.@b. @ och @1 är inget."),
              IsEmpty());
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
