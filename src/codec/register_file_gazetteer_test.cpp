// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file_gazetteer.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "base/file.hpp"

namespace kompass::codec {
namespace {

namespace fs = std::filesystem;

const fs::path real_folder = fs::path(KOMPASS_SOURCE_DIR) / "data/register";

const Gazetteer& real() {
  static const auto loaded = load_gazetteer(real_folder);
  EXPECT_TRUE(loaded) << loaded.problem().message();
  static const Gazetteer none;
  return loaded ? *loaded : none;
}

TEST(RealGazetteer, EveryMunicipalityHasOneAddressOfItsOwn) {
  std::set<std::string> addresses;
  for (const auto& entry : real().entries()) addresses.insert(entry.address);
  EXPECT_EQ(addresses.size(), real().entries().size());
  EXPECT_EQ(addresses.count(""), 0u);
  EXPECT_EQ(real().entries().size(), 766u);
  EXPECT_EQ(real().at_address("habo-0643")->municipality.name, "Habo");
  EXPECT_EQ(real().at_address("habo-0305")->municipality.name, "Håbo");
  EXPECT_EQ(real().at_address("habo"), nullptr);
}

TEST(RealGazetteer, StandingMunicipalitiesAreThoseOfToday) {
  const auto standing = [](std::string_view country) {
    return std::ranges::count_if(real().entries(), [&](const GazetteerEntry& entry) {
      return entry.municipality.country == country && !end_of(entry);
    });
  };
  EXPECT_EQ(standing("SE"), 290);
  EXPECT_EQ(standing("NO"), 357);
}

TEST(RealGazetteer, OvreEikerHasThreeNumbers) {
  const auto* eiker = real().find("NO", "0624");
  ASSERT_NE(eiker, nullptr);
  EXPECT_EQ(eiker->municipality.code, "3314");
  EXPECT_EQ(real().find("NO", "3048"), eiker);
  EXPECT_EQ(eiker->numbers[1].from, (Date{2020, 1, 1}));
  EXPECT_EQ(eiker->numbers[1].until, (Date{2024, 1, 1}));
  EXPECT_EQ(eiker->numbers[0].from, std::nullopt);
  EXPECT_EQ(county_of(*eiker), (County{"33", "Buskerud"}));
}

TEST(RealGazetteer, FinnoyBecameStavanger) {
  const auto* finnoy = real().find("NO", "1141");
  ASSERT_NE(finnoy, nullptr);
  ASSERT_EQ(real().became(*finnoy).size(), 1u);
  const auto& stavanger = *real().became(*finnoy)[0];
  EXPECT_EQ(stavanger.municipality.name, "Stavanger");
  const auto before = real().predecessors(stavanger);
  EXPECT_NE(std::ranges::find(before, finnoy), before.end());
}

TEST(RealGazetteer, KnowsWhatSwedishMunicipalitiesWereBefore) {
  const auto* heby = real().find("SE", "1917");
  ASSERT_EQ(heby, real().find("SE", "0331"));
  ASSERT_EQ(heby->numbers.size(), 2U);
  EXPECT_EQ(heby->numbers.front().county.name, "Västmanlands län");
  EXPECT_EQ(heby->numbers.front().until, (Date{2007, 1, 1}));
  EXPECT_EQ(heby->numbers.back().from, (Date{2007, 1, 1}));
  EXPECT_EQ(county_of(*heby).name, "Uppsala län");
  const auto* malung = real().find("SE", "2023");
  EXPECT_EQ(malung->numbers.front().name, "Malung");
  EXPECT_EQ(malung->municipality.name, "Malung-Sälen");
  EXPECT_FALSE(end_of(*malung));
}

TEST(RealGazetteer, WhatEndedLeadsToATownOfToday) {
  for (const auto& entry : real().entries()) {
    EXPECT_FALSE(real().became(entry).empty()) << entry.address;
  }
}

TEST(RealGazetteer, HasInhabitantsWithDateAndSource) {
  const auto count = inhabitants_at(*real().find("SE", "0115"), {2019, 6, 1});
  EXPECT_EQ(count, (Inhabitants{{2018, 12, 31}, 33432, "SCB-1950-2019"}));
  const auto later = inhabitants_at(*real().find("NO", "3314"), {2016, 1, 1});
  ASSERT_TRUE(later);
  EXPECT_EQ(later->borders, Borders::Later);
  EXPECT_EQ(inhabitants_at(*real().find("NO", "3048"), {2020, 1, 1})->borders, Borders::OfTheDate);
}

TEST(RealGazetteer, GroupsHaveAsManyMembersAsTheySay) {
  for (const auto& group : real().groups()) {
    EXPECT_EQ(std::ranges::count(real().entries(), group.code, &GazetteerEntry::group_2017),
              group.members_2017);
    EXPECT_EQ(std::ranges::count(real().entries(), group.code, &GazetteerEntry::group_2023),
              group.members_2023);
  }
  const auto& group = *real().group(real().find("SE", "0115")->group_2017);
  EXPECT_EQ(group.name(Language::Swedish), "Pendlingskommun nära storstad");
  EXPECT_EQ(group.name(Language::Norwegian), "Pendlerkommune nær storby");
  EXPECT_EQ(group.name(Language::English), "Commuting municipalities near large cities");
}

// A copy of the data in which one file has one more line.
class FaultyData : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kompass-register-test-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::copy(real_folder, folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string after_adding(const std::string& file, const std::string& line) {
    std::ofstream(folder_ / file, std::ios::app) << line << '\n';
    const auto loaded = load_gazetteer(folder_);
    if (loaded) return "";
    EXPECT_EQ(loaded.problem().kind, Trouble::Environment);
    const auto message = loaded.problem().message();
    const auto folder = folder_.string() + "/";
    return message.starts_with(folder) ? message.substr(folder.size()) : message;
  }

  fs::path folder_;
};

TEST_F(FaultyData, ANewMunicipalityNeedsAnAddress) {
  EXPECT_EQ(after_adding("municipalities_se.csv",
                         "2599,Nyby,Nyby kommun,25,Norrbottens län,C8,,,,C8,,,,,,,,,"),
            "municipalities_se.csv:292: Nyby has no address; add the line SE,2599,ADDRESS to "
            "addresses.csv");
  EXPECT_EQ(after_adding("addresses.csv", "SE,2599,nyby"), "");
}

TEST_F(FaultyData, AnAddressIsGivenOnceWhateverTheNumber) {
  EXPECT_EQ(after_adding("addresses.csv", "NO,0624,eiker"),
            "addresses.csv:768: 0624 has the address ovre-eiker; mend the row");
}

TEST_F(FaultyData, TwoCannotShareAnAddress) {
  after_adding("municipalities_se.csv", "2599,Kiruna,,25,Norrbottens län,C8,,,,C8,,,,,,,,,");
  EXPECT_EQ(after_adding("addresses.csv", "SE,2599,kiruna"),
            "addresses.csv:768: the address 'kiruna' is another's; put the code behind it, and "
            "leave the other as it is");
}

TEST_F(FaultyData, AnAddressIsOfPlainLetters) {
  EXPECT_EQ(after_adding("addresses.csv", "SE,0643,Håbo"),
            "addresses.csv:768: the address 'Håbo' is not of a to z, digits and hyphens; mend the "
            "row");
}

TEST_F(FaultyData, AnAddressOutlivesTheNumberItWasGivenUnder) {
  const auto path = folder_ / "addresses.csv";
  auto text = *read_file(path, 1'000'000);
  text.replace(text.find("NO,3314,ovre-eiker"), 7, "NO,0624");
  std::ofstream(path, std::ios::trunc) << text;
  const auto loaded = load_gazetteer(folder_);
  ASSERT_TRUE(loaded) << loaded.problem().message();
  EXPECT_EQ(loaded->at_address("ovre-eiker")->municipality.code, "3314");
}

TEST_F(FaultyData, AFormerNumberIsOfAMunicipalityOfTodayAndOfNoOther) {
  EXPECT_EQ(after_adding("former_se.csv", "9999,1916,Nyby,,19,Västmanlands län,2007-01-01,moved"),
            "former_se.csv:4: no municipality has the code 9999; mend the code");
  SetUp();
  EXPECT_EQ(after_adding("former_se.csv", "0331,0115,Heby,,19,Västmanlands län,1999-01-01,moved"),
            "former_se.csv:4: the code 0115 is another's; mend the code");
  SetUp();
  EXPECT_EQ(after_adding("former_se.csv", "0331,1916,Heby,,19,Västmanlands län,2009-01-01,moved"),
            "former_se.csv:4: stands before a newer row of its municipality; sort the rows of a "
            "municipality, newest first");
}

TEST_F(FaultyData, AShortRowIsNamed) {
  EXPECT_EQ(after_adding("population_se.csv", "0115,2022-12-31"),
            "population_se.csv:6092: has 2 fields where the head has 4; mend the row");
}

TEST_F(FaultyData, ACountIsAWholeNumberOnADay) {
  EXPECT_EQ(after_adding("population_se.csv", "0115,2022,34000,SCB"),
            "population_se.csv:6092: date is '2022'; write a day as 2019-12-31");
}

TEST_F(FaultyData, ACountIsOfAKnownMunicipality) {
  EXPECT_EQ(after_adding("population_no.csv", "2024,9999,2026-01-01,5,SSB"),
            "population_no.csv:3897: no municipality has the code 9999; mend the code");
}

TEST_F(FaultyData, AMunicipalityIsCountedOnceADay) {
  EXPECT_EQ(after_adding("population_se.csv", "0115,2019-12-31,5,SCB"),
            "population_se.csv:6092: 0115 is counted twice on one day; keep one of the two");
}

TEST_F(FaultyData, AChangeFitsTheDivisions) {
  EXPECT_EQ(after_adding("municipality_changes_no.csv", "3314,,3048,,2025-01-01,renumbering,"),
            "municipality_changes_no.csv:487: the divisions do not let 3314 end on 2025-01-01; "
            "mend the row, or municipalities_no.csv");
}

TEST_F(FaultyData, ANumberThatEndsGoesSomewhere) {
  std::ofstream(folder_ / "municipality_changes_no.csv", std::ios::trunc)
      << "old_number,old_name,new_number,new_name,date,type,note\n";
  const auto loaded = load_gazetteer(folder_);
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.problem().what.find("is in no later division"), std::string::npos);
}

TEST_F(FaultyData, AMissingFileIsNamed) {
  fs::remove(folder_ / "groups_se.csv");
  EXPECT_EQ(after_adding("SOURCES.md", "").substr(0, 13), "groups_se.csv");
}

}  // namespace
}  // namespace kompass::codec
