// SPDX-License-Identifier: EUPL-1.2
// The municipality as a whole called the best of all, and what comes near it without being so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/checked_text.hpp"

namespace kompass {
namespace {

using kompass::testing::said_of_text;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(CheckBoasts, OfTheMunicipalityNeedASource) {
  for (const char* text : {"Kommunen är bäst av alla.",
                           "Kommunen är ledande i landet.",
                           "Vi är bäst i Sverige.",
                           "Kommunen är bäst i landet.",
                           "Kommunen är Sveriges bästa kommun.",
                           "Kommunen är den bästa kommunen i landet.",
                           "Björkhaga är bäst av alla kommuner.",
                           "Björkhaga kommun är bäst i länet.",
                           "Resultatet visar att kommunen är bäst av alla.",
                           "Arbetet är brett, och kommunen är klart främst i landet.",
                           "Kommunen är bäst.",
                           "Kommunen är sämst av alla kommuner.",
                           "Kommunen er best av alle.",
                           "Kommunen er ledende i landet.",
                           "Vi er best i Norge.",
                           "Kommunen er landets beste.",
                           "The municipality is the best of all.",
                           "The municipality is leading in the country.",
                           "We are the best in Sweden.",
                           "The municipality is the best of all municipalities."}) {
    EXPECT_THAT(said_of_text(text),
                ElementsAre(HasSubstr("superlative-beyond-points: compares the municipality")))
        << text;
  }
}

TEST(CheckBoasts, OfOneThingOrToldByOthersAreNotMeant) {
  for (const char* text : {"Kommunen är bäst på återvinning.",
                           "Kommunen är ledande inom digitalisering.",
                           "Kommunen är bäst i landet på återvinning.",
                           "Skolorna i kommunen är bäst i landet.",
                           "Enligt SKR är kommunen bäst i landet.",
                           "Kommunen är inte bäst av alla.",
                           "Kommunen vill vara bäst i landet.",
                           "Målet är att kommunen är bäst i landet.",
                           "Kommunen är en av de bästa i landet.",
                           "Kommunen hör till de främsta i landet.",
                           "Kommunen blev utsedd till bäst i landet.",
                           "Medarbetarna anser att kommunen är bäst.",
                           "Kommunen var bäst i landet 2019.",
                           "Kommunen är starkast i område 2.",
                           "Kommunens ledande politiker möts.",
                           "Ledande politiker i kommunen möts varje vecka.",
                           "Kommunen är ledande part i förbundet.",
                           "En kommun är bäst när den lyssnar.",
                           "Det är kommunen som är bäst lämpad.",
                           "Kommunen er best på gjenvinning.",
                           "Kommunen er ledende innen velferdsteknologi.",
                           "Kommunen er en av de beste i landet.",
                           "The municipality is best at recycling.",
                           "The municipality is leading the work.",
                           "The municipality is one of the best in the country.",
                           "According to the survey the municipality is the best of all.",
                           "Grannkommunen är bäst av alla."}) {
    EXPECT_THAT(said_of_text(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass
