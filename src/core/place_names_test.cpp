// SPDX-License-Identifier: EUPL-1.2
#include "core/place_names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kompass {
namespace {

const Register& small_register() {
  static const Register municipalities{{{"SE", "0114", "Upplands Väsby", "Upplands Väsby kommun"},
                                        {"SE", "0136", "Haninge", "Haninge kommun"},
                                        {"SE", "0380", "Uppsala", "Uppsala kommun"},
                                        {"SE", "0687", "Tranås", "Tranås kommun"},
                                        {"SE", "1470", "Vara", "Vara kommun"},
                                        {"SE", "1463", "Mark", "Marks kommun"},
                                        {"SE", "2580", "Luleå", "Luleå kommun"}}};
  return municipalities;
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& mention : PlaceNames(small_register()).in(text)) {
    names.push_back(mention.municipality->name);
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(PlaceNames, FindsNamesWithAndWithoutGenitive) {
  EXPECT_EQ(names_in("Se Luleås och Haninge kommuns arbete, eller Tranås."),
            (Names{"Luleå", "Haninge", "Tranås"}));
}

TEST(PlaceNames, FindsTheLongestNameOfSeveralWords) {
  EXPECT_EQ(names_in("samarbete med Upplands Väsby, liksom Upplands Väsbys skolor"),
            (Names{"Upplands Väsby", "Upplands Väsby"}));
}

TEST(PlaceNames, NeedsCapitalAndDiacritics) {
  EXPECT_EQ(names_in("i haninge, i Lulea och i LULEÅ"), Names{});
}

TEST(PlaceNames, IgnoresPartsOfLongerWordsAndNames) {
  EXPECT_EQ(names_in("Haningebor, Haninge-modellen, Uppsala universitet, Uppsala län"), Names{});
  EXPECT_EQ(names_in("till Region Uppsala och bolaget Luleå Energi"), Names{});
}

TEST(PlaceNames, AWordThatOpensASentenceIsNotAName) {
  EXPECT_EQ(names_in("Vara nära är målet. Mark behövs. ”Vara kvar” är ett projekt."), Names{});
  EXPECT_EQ(names_in("Vara kommun är liten. Marks kommun är större."), (Names{"Vara", "Mark"}));
  EXPECT_EQ(names_in("De har besökt Vara och, t.ex. Mark, i år."), (Names{"Vara", "Mark"}));
}

TEST(PlaceNames, TheWordForMunicipalityIsNoNameAfterOne) {
  const Register municipalities{{{"SE", "1281", "Lund", "Lunds kommun"},
                                 {"SE", "1480", "Göteborg", "Göteborgs kommun"},
                                 {"NO", "1112", "Lund", "Lund kommune"},
                                 {"NO", "4649", "Stad", "Stad kommune"}}};
  const PlaceNames places(municipalities);
  const auto codes = [&](std::string_view text, std::string_view country) {
    std::vector<std::string> found;
    for (const auto& mention : places.in(text, country)) {
      found.push_back(mention.municipality->code);
    }
    return found;
  };
  EXPECT_EQ(codes("Göteborgs Stad och Göteborg Stads skolor", ""), (Names{"1480", "1480"}));
  EXPECT_EQ(codes("Visby Stad, Årets Stad", ""), Names{});
  EXPECT_EQ(codes("en förebild är Stad", "SE"), Names{});
  EXPECT_EQ(codes("en förebild är Stad kommune", "SE"), Names{"4649"});
  EXPECT_EQ(codes("et forbilde er Stad", "NO"), Names{"4649"});
  EXPECT_EQ(codes("som i Lund", "SE"), Names{"1281"});
  EXPECT_EQ(codes("som i Lund", "NO"), Names{"1112"});
  EXPECT_EQ(places.named("Lunds kommun")->code, "1281");
  EXPECT_EQ(places.named("Lund kommune")->code, "1112");
}

TEST(PlaceNames, ANameThatOpensASentenceCounts) {
  EXPECT_EQ(names_in("Luleå kan inspirera. Haninge Kommun också."), (Names{"Luleå", "Haninge"}));
}

TEST(PlaceNames, SaysWhereAndWhetherItIsCalledMunicipality) {
  const auto mentions = PlaceNames(small_register()).in("I Haninge kommuns skolor");
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].at, 2u);
  EXPECT_EQ(mentions[0].length, 7u);
  EXPECT_TRUE(mentions[0].called_municipality);
}

TEST(PlaceNames, LooksUpAWrittenNameInAnyCase) {
  const PlaceNames places(small_register());
  ASSERT_NE(places.named("UPPLANDS VÄSBY KOMMUN"), nullptr);
  EXPECT_EQ(places.named("MARKS KOMMUN")->code, "1463");
  EXPECT_EQ(places.named("Tranås")->code, "0687");
  EXPECT_EQ(places.named("Solvika kommun"), nullptr);
}

TEST(PlaceNames, TellsWhatIsCalledMunicipalityAndIsNone) {
  const PlaceNames places(small_register());
  EXPECT_EQ(places.unknown_in("Se Hanninge kommuns och Upplands Väsbys kommun."),
            Names{"Hanninge"});
  EXPECT_EQ(places.unknown_in("Ankeborgs kommun, i Nya Ankeborgs kommun."),
            (Names{"Ankeborgs", "Nya Ankeborgs"}));
  EXPECT_EQ(places.unknown_in("Vara kommun. Vår kommun. Kommunens kommun. I haninge kommun."),
            Names{});
}

TEST(PlaceNames, SurvivesBytesAtTheEdge) {
  EXPECT_EQ(names_in("\xC3"), Names{});
}

}  // namespace
}  // namespace kompass
