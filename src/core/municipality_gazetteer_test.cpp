// SPDX-License-Identifier: EUPL-1.2
#include "core/municipality_gazetteer.hpp"

#include <gtest/gtest.h>

namespace kompass {
namespace {

using Kind = MunicipalityChange::Kind;

constexpr Date in_2020{2020, 1, 1}, in_2024{2024, 1, 1};

GazetteerEntry an_entry(const std::string& name, std::vector<MunicipalityNumber> numbers) {
  GazetteerEntry entry;
  entry.municipality = {"NO", numbers.back().code, name, ""};
  entry.address = name;
  entry.numbers = std::move(numbers);
  return entry;
}

MunicipalityNumber a_number(const std::string& code, std::optional<Date> until = {}) {
  return {.code = code, .name = "", .official_name = "", .county = {}, .from = {}, .until = until};
}

// Eiker was renumbered twice; Forsand merged into Fjord in 2020, which was split in 2024.
const Gazetteer& small() {
  static const Gazetteer gazetteer(
      {.entries = {an_entry("eiker", {a_number("0624", in_2020), a_number("3048", in_2024),
                                      a_number("3314")}),
                   an_entry("forsand", {a_number("1129", in_2020)}),
                   an_entry("fjord", {a_number("1578", in_2024)}),
                   an_entry("east", {a_number("1579")}), an_entry("west", {a_number("1580")})},
       .groups = {},
       .changes = {{"NO", "0624", "3048", in_2020, Kind::Renumbering, ""},
                   {"NO", "3048", "3314", in_2024, Kind::Renumbering, ""},
                   {"NO", "1129", "1578", in_2020, Kind::Merger, ""},
                   {"NO", "1578", "1579", in_2024, Kind::Split, ""},
                   {"NO", "1578", "1580", in_2024, Kind::Split, ""}}});
  return gazetteer;
}

std::vector<std::string> words(const Gazetteer::Entries& entries) {
  std::vector<std::string> found;
  for (const auto* entry : entries) found.push_back(entry->address);
  return found;
}

using Words = std::vector<std::string>;

TEST(Gazetteer, FindsByEveryNumberAndByAddress) {
  const auto* eiker = small().at_address("eiker");
  ASSERT_NE(eiker, nullptr);
  for (const char* code : {"0624", "3048", "3314"}) EXPECT_EQ(small().find("NO", code), eiker);
  EXPECT_EQ(small().find("SE", "0624"), nullptr);
  EXPECT_EQ(small().find("NO", ""), nullptr);
  EXPECT_EQ(small().at_address("Eiker"), nullptr);
}

TEST(Gazetteer, ARenumberedOneHasNoSuccessor) {
  const auto& eiker = *small().find("NO", "0624");
  EXPECT_EQ(words(small().successors(eiker)), Words{});
  EXPECT_EQ(words(small().predecessors(eiker)), Words{});
  EXPECT_EQ(words(small().became(eiker)), Words{"eiker"});
  EXPECT_EQ(end_of(eiker), std::nullopt);
}

TEST(Gazetteer, FollowsMergersAndSplitsToToday) {
  const auto& forsand = *small().find("NO", "1129");
  EXPECT_EQ(end_of(forsand), in_2020);
  EXPECT_EQ(words(small().successors(forsand)), Words{"fjord"});
  EXPECT_EQ(words(small().became(forsand)), (Words{"east", "west"}));
  EXPECT_EQ(words(small().predecessors(*small().find("NO", "1580"))), Words{"fjord"});
}

TEST(Gazetteer, StaysValidWhenMoved) {
  Gazetteer first(
      {.entries = {an_entry("eiker", {a_number("3314")})}, .groups = {}, .changes = {}});
  const auto* eiker = first.find("NO", "3314");
  const Gazetteer second = std::move(first);
  EXPECT_EQ(second.at_address("eiker"), eiker);
}

TEST(Gazetteer, GivesTheLatestCountNotAfterTheDate) {
  GazetteerEntry entry = an_entry("eiker", {a_number("3314")});
  EXPECT_EQ(inhabitants_at(entry, {2019, 0, 0}), std::nullopt);
  entry.inhabitants = {{.date = {2018, 12, 31}, .count = 100, .source = "SSB"},
                       {.date = {2019, 12, 31}, .count = 200, .source = "SSB"}};
  const auto count = [&](Date date) { return inhabitants_at(entry, date)->count; };
  EXPECT_EQ(inhabitants_at(entry, {2018, 12, 30}), std::nullopt);
  EXPECT_EQ(count({2018, 12, 31}), 100);
  EXPECT_EQ(count({2019, 6, 0}), 100);
  EXPECT_EQ(count({2019, 0, 0}), 200);
  EXPECT_EQ(count({2026, 1, 1}), 200);
}

}  // namespace
}  // namespace kompass
