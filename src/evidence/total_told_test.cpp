// SPDX-License-Identifier: EUPL-1.2
#include "evidence/total_told.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

// The total that a report on Haninge in 2019 tells in the sentence; 0 when it tells none.
int total(std::string_view sentence) {
  const PlaceNames places(small_register());
  const auto* haninge = places.named("Haninge");
  const auto told =
      total_told({.text = std::string(sentence)}, {edition_2_1(), 2019, *haninge, places});
  return told ? told->value : 0;
}

TEST(ATotalInTheText, IsTold) {
  EXPECT_EQ(total("Haninge får totalt 603 poäng."), 603);
  EXPECT_EQ(total("Resultatet är 603 poäng av 800 möjliga."), 603);
  EXPECT_EQ(total("Kommunens totalpoäng 2019 var 603."), 603);
  EXPECT_EQ(total("Enligt version 2016 får kommunen totalt 603 poäng."), 603);
}

TEST(ATotalInTheText, IsNotOfAnotherYear) {
  EXPECT_EQ(total("År 2017 fick Haninge totalt 555 poäng."), 0);
  EXPECT_EQ(total("Kommunens totalpoäng 2017 var 555."), 0);
  EXPECT_EQ(total("Totalt fick kommunen 555 poäng 2017 och 603 poäng 2019."), 603);
  EXPECT_EQ(total("År 2017 fick kommunen totalt 555 poäng, 2019 blev det 603 poäng."), 603);
  EXPECT_EQ(total("Totalt 555 poäng vid förra utvärderingen har blivit 603 poäng nu."), 603);
  EXPECT_EQ(total("Den förra utvärderingen gav 555 poäng, årets ger totalt 603 poäng."), 603);
}

TEST(ATotalInTheText, IsNotOfOtherMunicipalities) {
  EXPECT_EQ(total("Den bästa kommunen fick totalt 679 poäng av 800."), 0);
  EXPECT_EQ(total("Täby kommun fick sammanlagt 610 poäng av 800."), 0);
  EXPECT_EQ(total("Totalt 610 poäng av 800 fick Täby, Haninge fick 603 poäng."), 603);
  EXPECT_EQ(total("Till skillnad från Täby fick Haninge totalt 603 poäng."), 603);
  EXPECT_EQ(total("Genomsnittet 2019 är totalt 480 poäng."), 0);
}

TEST(ATotalInTheText, IsExact) {
  EXPECT_EQ(total("Totalt ligger resultatet mellan 600 och 610 poäng av 800."), 0);
  EXPECT_EQ(total("Kommunen får totalt drygt 600 poäng."), 0);
}

TEST(ATotalInTheText, IsNoNumberOfAnAxis) {
  EXPECT_EQ(total("Totalt 2019 0 200 400 600 800"), 0);
  EXPECT_EQ(total("Poäng totalt av 800 möjliga 0 200 400 600 800 poäng"), 0);
}

}  // namespace
}  // namespace kompass::evidence
