// SPDX-License-Identifier: EUPL-1.2
// Rows called by a name that the edition lacks, and by their own in short.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/checked_text.hpp"

namespace kompass {
namespace {

using kompass::testing::said_of_text;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(CheckCalledRows, ByANameThatNoRowHasAreAskedFor) {
  EXPECT_THAT(said_of_text("Delområde 2.1 Strategi för lycka är starkt."),
              ElementsAre("row-called-otherwise: calls sub-area 2.1 'Strategi för lycka', but it "
                          "is 'Etik och tillit'; see which is meant"));
  for (const char* text : {"Delområde 2.1 ”Strategi för lycka” är nytt.",
                           "Delområde 2.1 (Strategi för lycka) är nytt.",
                           "I delområde 2.1 Strategi för lycka, finns mycket.",
                           "Se delområde 2.1 Strategi för lycka."}) {
    EXPECT_THAT(said_of_text(text), ElementsAre(HasSubstr("sub-area 2.1 'Strategi för lycka'")))
        << text;
  }
  EXPECT_THAT(said_of_text("Område 2 Lycka och välgång har mycket nytt."),
              ElementsAre(HasSubstr("calls area 2 'Lycka och välgång', but it is 'Resultat")));
  EXPECT_THAT(said_of_text("Område 2 Lykke og velferd er nytt."),
              ElementsAre(HasSubstr("calls area 2 'Lykke og velferd'")));
  EXPECT_THAT(said_of_text("Area 2 (Happiness for all) is new."),
              ElementsAre(HasSubstr("calls area 2 'Happiness for all'")));
}

TEST(CheckCalledRows, ByTheirOwnOrByNoNameAreNotMeant) {
  for (const char* text :
       {"Delområde 2.1 Etik och tillit är starkt.", "Delområde 2.1 Etiken är stark.",
        "Område 2 Resultat är starkt.", "Område 2 Effektivt resultat är viktigt.",
        "I delområde 2.1 har kommunen mycket.", "Enligt område 2 Björkhaga är starkt.",
        "Delområde 2.1 Strategi för lycka gav oss mer att göra i år än vi trodde.",
        "Delområde 2.1: Kommunen har en plan.", "Se version 2.1 Strategi för lycka.",
        "**2.1 Strategi för lycka**", "Områdena 1 och 2 Lycka och välgång är nya."}) {
    EXPECT_THAT(said_of_text(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass
