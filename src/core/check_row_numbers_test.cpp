// SPDX-License-Identifier: EUPL-1.2
// Rows cited by number in a text: numbers that the edition lacks, and what comes near them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Areas 1 to 3, of which 1 has the sub-areas 1.1 and 1.2.
Edition three_areas() {
  return an_edition({{"1.1", 50, {1}}, {"1.2", 50, {1}}, {"2.1", 100, {1}}, {"3.1", 100, {1}}});
}

std::vector<std::string> said_of(const std::string& text, Language language = Language::Swedish,
                                 const Edition& edition = three_areas()) {
  const Evaluation evaluation = an_evaluation().build();
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  const std::vector<CheckedText> texts{{"text", Code("1"), text}};
  std::vector<std::string> messages;
  for (const auto& finding : check_texts({edition, {}, scores, 2024, language}, texts)) {
    messages.push_back(finding.code + ": " + finding.message);
  }
  return messages;
}

TEST(CheckUnknownNumbers, OfAnAreaAreToldWithThoseThereAre) {
  for (const char* text :
       {"Område 9 är starkt.", "I område 9 har mycket hänt.", "Se område 9.", "Se område 9",
        "## Område 9 – Ledning", "Område 9:s resultat är goda.", "Område 9s resultater er gode.",
        "Området 9 är starkt.", "Se området 9.", "Områdena 1 och 9 är starka.",
        "Områdena 1, 2 och 9 liknar varandra.", "Områdena 1–9 är starka.",
        "Områdene 1 og 9 ligner hverandre.", "Område 3 och 9 är starka.",
        "Kommunen bör utveckla område 9.", "Område 9 i Kommunkompassen är starkt.",
        "Område 9 i den här utvärderingen.", "I rapportens område 9 finns mer.",
        "Much has happened in area 9.", "Area 9's results are good.", "Areas 1 and 9 are strong."}) {
    EXPECT_THAT(said_of(text), ElementsAre("unknown-area-number: names area 9, but the areas are "
                                           "1, 2, 3; correct the number"))
        << text;
  }
}

TEST(CheckUnknownNumbers, OfASubAreaAreToldWithThoseOfItsArea) {
  for (const char* text :
       {"Delområde 1.9 är starkt.", "I delområdet 1.9 har mycket hänt.", "Område 1.9 är starkt.",
        "Delområdena 1.1 och 1.9 liknar varandra.", "Delområde 1.9:s resultat är goda.",
        "I delområde 1.9 er det mye nytt.", "Delområdene 1.2 og 1.9 er sterke.",
        "Sub-area 1.9 is strong.", "In sub-areas 1.1 and 1.9 much has happened."}) {
    EXPECT_THAT(said_of(text),
                ElementsAre("unknown-area-number: names sub-area 1.9, but the sub-areas of area 1 "
                            "are 1.1, 1.2; correct the number"))
        << text;
  }
  EXPECT_THAT(said_of("Delområde 9.1 är starkt."),
              ElementsAre(HasSubstr("names sub-area 9.1, but the areas are 1, 2, 3")));
}

TEST(CheckUnknownNumbers, ANorwegianFocusAreaIsAnAreaAndASwedishOneTheMunicipalitys) {
  EXPECT_THAT(said_of("Fokusområde 9 er sterkt.", Language::Norwegian),
              ElementsAre(HasSubstr("names area 9")));
  EXPECT_THAT(said_of("Fokusområdene 1 og 9 er sterke.", Language::Norwegian),
              ElementsAre(HasSubstr("names area 9")));
  EXPECT_THAT(said_of("Fokusområde 9 i strategin."), IsEmpty());
  EXPECT_THAT(said_of("Fokusområde 9 är nytt."), IsEmpty());
}

TEST(CheckUnknownNumbers, ThatTheEditionHasAreNotTold) {
  for (const char* text :
       {"Område 3 är starkt.", "Områdena 1, 2 och 3 är starka.", "Delområde 1.2 är starkt.",
        "Områdena 1–3.", "Områdene 1 og 3.", "Sub-areas 1.1 and 1.2 are strong.", "Area 2."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckUnknownNumbers, ThatCountSomethingElseAreNotMeant) {
  for (const char* text :
       {"I området 12 skolor har prövat det.", "Inom området 2019 startades mycket.",
        "I område 3 och 12 andra delar av kommunen.", "I område 3, 12 enheter deltog.",
        "I områdena 1 och 3, 12 enheter deltog.", "På området 9 av 10 är nöjda.",
        "I område 1 och 20 procent av skolorna.", "Varje område 9,5 miljoner kronor.",
        "Område 9-åringar.", "Område 9a och 9b.", "Område 1.4.5 är ett kriterium.",
        "På området 50 procent.", "Område 112 är stort.", "I området 9 skoler."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckUnknownNumbers, OfAnotherListAreNotMeant) {
  for (const char* text :
       {"Område 9 i översiktsplanen är nytt.", "Planens område 9 är nytt.",
        "Enligt detaljplanen är område 9 nytt.", "Bostadsområde 9 är nytt.",
        "Rektorsområde 9 är nytt.", "Område 9 i staden växer.", "Område 9 av 12 är klart.",
        "Service area 9 is new.", "Area 9 of the city is new.", "Kommuneplanen sier at område 9.",
        "Område 9 i version 2002 är borta.", "I förra utvärderingen fanns område 9.",
        "Område 9 fanns 2017.", "I forrige evaluering het det område 9."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckUnknownNumbers, OfSubAreasThatAnEditionDoesNotTellAreNotMeant) {
  Edition edition = three_areas();
  for (auto& area : edition.areas) area.sub_areas.clear();
  EXPECT_THAT(said_of("Delområde 1.9 är starkt.", Language::Swedish, edition), IsEmpty());
}

}  // namespace
}  // namespace kompass
