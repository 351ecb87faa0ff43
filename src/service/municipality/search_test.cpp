// SPDX-License-Identifier: EUPL-1.2
#include "service/municipality/search.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "service/municipality/fold.hpp"
#include "service/municipality/slug.hpp"

namespace kompass::service {
namespace {

const Gazetteer& real() {
  static const auto loaded =
      codec::load_gazetteer(std::filesystem::path(KOMPASS_SOURCE_DIR) / "data/register");
  return *loaded;
}

std::vector<MunicipalityCandidate> found(std::string_view words) {
  static const MunicipalitySearch box(real());
  return box.find(words);
}

using Addresses = std::vector<std::string>;

// Of the candidates no farther than this.
Addresses addresses(std::string_view words, Nearness farthest = Nearness::Folded) {
  Addresses list;
  for (const auto& candidate : found(words)) {
    if (candidate.nearness <= farthest) list.push_back(candidate.municipality->address);
  }
  return list;
}

TEST(MunicipalitySearch, OffersHaboAndHaboTheOneThatIsSpeltSoFirst) {
  EXPECT_EQ(addresses("habo"), (Addresses{"habo-0643", "habo-0305"}));
  EXPECT_EQ(addresses("håbo"), (Addresses{"habo-0305", "habo-0643"}));
  EXPECT_EQ(addresses("HABO KOMMUN"), (Addresses{"habo-0643", "habo-0305"}));
  EXPECT_EQ(addresses("habo-0305"), Addresses{"habo-0305"});
}

TEST(MunicipalitySearch, ForgivesDiacriticsAndOtherWaysToWriteThem) {
  for (const char* words : {"Växjö", "Vaxjo", "VÄXJÖ", "vaexjoe", "Va\u0308xjo\u0308"}) {
    EXPECT_EQ(addresses(words), Addresses{"vaxjo"}) << words;
  }
  EXPECT_EQ(addresses("baerum"), Addresses{"baerum"});
  EXPECT_EQ(addresses("Bärum"), Addresses{"baerum"});
  EXPECT_EQ(addresses("aalesund")[0], "alesund");
  EXPECT_EQ(addresses("karasjohka"), Addresses{"karasjok"});
}

TEST(MunicipalitySearch, ForgivesGenitiveAndKind) {
  EXPECT_EQ(addresses("vallentunas kommun"), Addresses{"vallentuna"});
  EXPECT_EQ(addresses("Stockholms stad"), Addresses{"stockholm"});
  EXPECT_EQ(addresses("malmö stad"), Addresses{"malmo"});
  EXPECT_EQ(addresses("Marks  kommuns"), Addresses{"mark"});
  EXPECT_EQ(addresses("Borås stad"), Addresses{"boras"});
  EXPECT_EQ(addresses("Oslo's"), Addresses{"oslo"});
  EXPECT_EQ(addresses("Stad"), Addresses{"stad"});
  EXPECT_EQ(addresses("upplands  bro"), Addresses{"upplands-bro"});
}

TEST(MunicipalitySearch, FindsNumbersAlsoOldOnes) {
  EXPECT_EQ(addresses("0115"), Addresses{"vallentuna"});
  EXPECT_EQ(addresses(" 115 "), Addresses{"vallentuna"});
  EXPECT_EQ(addresses("SE 0115"), Addresses{"vallentuna"});
  EXPECT_EQ(addresses("NO 0115"), Addresses{});
  for (const char* number : {"0624", "3048", "3314"}) {
    EXPECT_EQ(addresses(number), Addresses{"ovre-eiker"});
  }
  EXPECT_EQ(found("0624")[0].through, Through::OldNumber);
  EXPECT_EQ(found("0624")[0].found, "0624");
}

TEST(MunicipalitySearch, OneNumberMayBeOfTwoCountries) {
  EXPECT_EQ(addresses("0136"), (Addresses{"haninge", "rygge", "moss"}));
  EXPECT_EQ(addresses("se0136"), Addresses{"haninge"});
}

TEST(MunicipalitySearch, WhatEndedIsThereWithWhatItBecame) {
  const auto list = found("finnoy");
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].municipality->address, "finnoy");
  EXPECT_EQ(list[1].municipality->address, "stavanger");
  EXPECT_EQ(list[1].through, Through::Became);
  EXPECT_EQ(list[1].found, "Finnøy");
}

TEST(MunicipalitySearch, FindsOldNamesAndNamesInOtherLanguages) {
  EXPECT_EQ(addresses("Nes"), (Addresses{"nes", "nesbyen"}));
  EXPECT_EQ(found("Nes")[1].through, Through::OldName);
  EXPECT_EQ(found("unjarga")[0].through, Through::OfficialName);
}

Addresses counties(std::string_view name) {
  Addresses list;
  for (const auto& candidate : found(name)) {
    const bool bears_it =
        candidate.nearness == Nearness::Exact && candidate.through == Through::Name;
    if (bears_it) list.push_back(county_of(*candidate.municipality).name);
  }
  return list;
}

TEST(MunicipalitySearch, NamesakesAreAllThereWithTheirCounty) {
  EXPECT_EQ(counties("våler"), (Addresses{"Østfold", "Innlandet"}));
  EXPECT_EQ(counties("herøy"), (Addresses{"Møre og Romsdal", "Nordland"}));
  EXPECT_EQ(counties("sande"), (Addresses{"Møre og Romsdal", "Vestfold"}));
  EXPECT_EQ(counties("ås"), (Addresses{"Akershus"}));
  EXPECT_EQ(counties("lund"), (Addresses{"Skåne län", "Rogaland"}));
}

TEST(MunicipalitySearch, OffersWhatBeginsSo) {
  EXPECT_EQ(found("vallen")[0].municipality->address, "vallentuna");
  EXPECT_EQ(found("vallen")[0].nearness, Nearness::Beginning);
  EXPECT_EQ(addresses("håb", Nearness::Beginning), Addresses{"habo-0305"});
  EXPECT_EQ(addresses("håb", Nearness::FoldedBeginning)[1], "habo-0643");
  const auto eiker = addresses("eiker", Nearness::LaterWord);
  EXPECT_EQ(std::ranges::count(eiker, "ovre-eiker"), 1);
  EXPECT_EQ(std::ranges::count(eiker, "nedre-eiker"), 1);
}

TEST(MunicipalitySearch, KnowsSwedishNamesAndNumbersOfBefore) {
  for (const char* words : {"Malung", "malungs kommun"}) {
    ASSERT_FALSE(found(words).empty()) << words;
    EXPECT_EQ(found(words)[0].municipality->address, "malung-salen");
    EXPECT_EQ(found(words)[0].nearness, Nearness::Exact);
    EXPECT_EQ(found(words)[0].through, Through::OldName);
  }
  EXPECT_EQ(addresses("se 1917"), Addresses{"heby"});
  EXPECT_EQ(addresses("heby"), Addresses{"heby"});
}

TEST(MunicipalitySearch, ForgivesOneTypingErrorInALongWord) {
  for (const char* words :
       {"valentuna", "Vallentunna", "Vallemtuna", "vallnetuna", "valentunas kommun"}) {
    ASSERT_FALSE(found(words).empty()) << words;
    EXPECT_EQ(found(words)[0].municipality->address, "vallentuna");
    EXPECT_EQ(found(words)[0].nearness, Nearness::Misspelt);
  }
  EXPECT_EQ(found("uplands vesby")[0].municipality->address, "upplands-vasby");
  EXPECT_EQ(found("upplandsväsby")[0].municipality->address, "upplands-vasby");
  EXPECT_TRUE(found("vallemtunna").empty());
  EXPECT_TRUE(found("mrk").empty());
}

TEST(MunicipalitySearch, NonsenseFindsNothing) {
  for (const char* words : {"", "  ", "-- .", "kommun", "12", "99999", "\xC3", "Ankeborg\xFF"}) {
    EXPECT_TRUE(found(words).empty()) << words;
  }
  EXPECT_TRUE(found(std::string(101, 'a')).empty());
}

TEST(Addresses, AreTheFoldedNameWithOrWithoutANumber) {
  for (const auto& entry : real().entries()) {
    const auto word = slug_of(entry.municipality.name);
    const bool numbered = std::ranges::any_of(entry.numbers, [&](const auto& number) {
      return entry.address == word + "-" + number.code;
    });
    EXPECT_TRUE(numbered || entry.address == word) << entry.address;
  }
}

// A name as people type it: any case, diacritics or not, a space more, a kind behind it.
std::string typed(const std::string& name) {
  std::string words;
  const bool plain = *rc::gen::arbitrary<bool>();
  for (const char c : plain ? folded_name(cleaned_name(name)) : name) {
    const bool upper = c >= 'a' && c <= 'z' && *rc::gen::arbitrary<bool>();
    words += upper ? static_cast<char>(c - 'a' + 'A') : c;
    if (c == ' ') words += *rc::gen::element(std::string(" "), std::string("-"));
  }
  return words + *rc::gen::element(std::string(), std::string(" kommun"), std::string("s stad"));
}

RC_GTEST_PROP(MunicipalitySearchLaw, EveryNameFindsItsMunicipality, ()) {
  const auto& entry = real().entries()[*rc::gen::inRange<std::size_t>(0, real().entries().size())];
  const auto near = addresses(typed(entry.municipality.name));
  RC_ASSERT(std::ranges::count(near, entry.address) == 1);
}

RC_GTEST_PROP(MunicipalitySearchLaw, OneErrorInALongNameFindsItsMunicipality, ()) {
  const auto& entry = real().entries()[*rc::gen::inRange<std::size_t>(0, real().entries().size())];
  auto words = folded_name(cleaned_name(entry.municipality.name));
  RC_PRE(words.size() >= 6);
  const auto at = *rc::gen::inRange<std::size_t>(0, words.size());
  if (*rc::gen::arbitrary<bool>())
    words.erase(at, 1);
  else
    words[at] = 'q';
  const auto list = addresses(words, Nearness::Misspelt);
  RC_ASSERT(std::ranges::count(list, entry.address) == 1);
}

RC_GTEST_PROP(MunicipalitySearchLaw, AnyBytesAreSearchedFor, (const std::string& bytes)) {
  Addresses once = addresses(bytes, Nearness::Misspelt);
  std::ranges::sort(once);
  RC_ASSERT(std::ranges::adjacent_find(once) == once.end());
}

}  // namespace
}  // namespace kompass::service
