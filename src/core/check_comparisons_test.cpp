// SPDX-License-Identifier: EUPL-1.2
// One row held to be stronger than another or than all. Area 1 has 72 points, 2 and 3 have 85.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/checked_text.hpp"

namespace kompass {
namespace {

using kompass::testing::said_of_text;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(CheckComparisons, OfTwoRowsThatPointsDoNotBearOut) {
  for (const char* text :
       {"Område 1 får högre poäng än område 2.", "Styrning och kontroll är starkare än område 2.",
        "Område 1 har fler poäng än resultat och effektivitet.",
        "Område 1 er sterkere enn område 2.", "Område 1 får høyere poengsum enn område 2.",
        "Area 1 has more points than area 2.", "Area 1 scores higher than area 2."}) {
    EXPECT_THAT(said_of_text(text),
                ElementsAre("comparison-against-points: says that area 1 with 72 % is stronger "
                            "than area 2, which has 85 %; correct the text"))
        << text;
  }
  EXPECT_THAT(said_of_text("Område 2 är svagare än område 1."),
              ElementsAre(HasSubstr("area 2 with 85 % is weaker than area 1")));
  EXPECT_THAT(said_of_text("Delområde 2.1 är starkare än 2.2."),
              ElementsAre(HasSubstr("sub-area 2.1 with 80 % is stronger than sub-area 2.2")));
}

TEST(CheckComparisons, OfAllAreas) {
  for (const char* text :
       {"Inget område får högre poäng.", "Inget annat område har högre poäng än område 1.",
        "Inget område är starkare än styrning och kontroll.",
        "Inget av områdena är nytt, men inget annat område får fler poäng.",
        "Ingen annet område får høyere poengsum.", "No other area has more points than area 1."}) {
    EXPECT_THAT(said_of_text(text),
                ElementsAre("comparison-against-points: says that no area has more points than "
                            "area 1 with 72, but area 2 has 85; correct the text"))
        << text;
  }
  EXPECT_THAT(said_of_text("Inget område är svagare än område 2."),
              ElementsAre(HasSubstr("no area has fewer points than area 2 with 85")));
}

TEST(CheckComparisons, ThatPointsBearOutOrThatAreOfSomethingElseAreNotMeant) {
  for (const char* text :
       {"Område 2 får högre poäng än område 1.", "Inget område får högre poäng än område 2.",
        "Inget område får lägre poäng.", "Område 1 är starkare än 2019.",
        "Område 1 får högre poäng än genomsnittet.", "Område 1 är inte starkare än område 2.",
        "Område 1 är starkare än område 2 på uppföljning.",
        "Område 1 kan bli starkare än område 2.", "Område 1 är starkare än förra gången.",
        "Skolan i område 1 är starkare än område 2.",
        "Område 1 hade högre poäng än område 2 år 2019.", "Område 1 och 3 är starkare än område 2.",
        "Inget tyder på att området får högre poäng.",
        "Området behöver en starkare styrning än område 2.",
        "Ingen del av kommunen har högre poäng.", "Område 1 får 12 poäng mer än område 2."}) {
    EXPECT_THAT(said_of_text(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass
