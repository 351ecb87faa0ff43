// SPDX-License-Identifier: EUPL-1.2
// Rows cited by number in a text: numbers that the edition lacks, names that are of another row,
// and what comes near them.
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
  for (const char* text : {"Område 9 är starkt.",
                           "I område 9 har mycket hänt.",
                           "Se område 9.",
                           "Se område 9",
                           "## Område 9 – Ledning",
                           "Område 9:s resultat är goda.",
                           "Område 9s resultater er gode.",
                           "Området 9 är starkt.",
                           "Se området 9.",
                           "Områdena 1 och 9 är starka.",
                           "Områdena 1, 2 och 9 liknar varandra.",
                           "Områdena 1–9 är starka.",
                           "Områdene 1 og 9 ligner hverandre.",
                           "Område 3 och 9 är starka.",
                           "Kommunen bör utveckla område 9.",
                           "Område 9 i Kommunkompassen är starkt.",
                           "Område 9 i den här utvärderingen.",
                           "I rapportens område 9 finns mer.",
                           "Much has happened in area 9.",
                           "Area 9's results are good.",
                           "Areas 1 and 9 are strong."}) {
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
        "På området 50 procent.", "I varje område 9 skolor.", "I hvert område 9 skoler.",
        "For areas 9 words are enough.", "I områdena 9 skolor.", "Område 112 är stort.",
        "I området 9 skoler."}) {
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

// Of Kommunkompassen: areas 1 to 3, and sub-areas of two of them.
Edition named_areas() {
  Edition edition = three_areas();
  edition.areas[0].name.texts = {"Politisk styrning och kontroll", "Politisk styring og kontroll",
                                 "Political steering and control"};
  edition.areas[1].name.texts = {"Ledarskap, ansvar och delegation",
                                 "Lederskap, ansvar og delegasjon",
                                 "Leadership, responsibility and delegation"};
  edition.areas[2].name.texts = {"Kommunen som arbetsgivare", "Kommunen som arbeidsgiver",
                                 "The municipality as an employer"};
  edition.areas[0].sub_areas[0].name.texts = {"Helhet i styrning", "Helhet i styring",
                                              "Coherent steering"};
  edition.areas[0].sub_areas[1].name.texts = {"Tydliga politiska mål", "Tydelige politiske mål",
                                              "Clear political goals"};
  edition.areas[1].sub_areas[0].name.texts = {"Enheternas ansvar", "Ansvaret til enhetene",
                                              "Responsibility of the units"};
  edition.areas[2].sub_areas[0].name.texts = {"Mångfald", "Mangfold", "Diversity"};
  return edition;
}

std::vector<std::string> named(const std::string& text, Language language = Language::Swedish) {
  return said_of(text, language, named_areas());
}

TEST(CheckRowNames, ANumberWithTheNameOfAnotherIsToldWithTheNameItHas) {
  EXPECT_THAT(named("Område 2 Politisk styrning är starkt."),
              ElementsAre("wrong-area-number: cites 'politisk styrning' as area 2, but it is area "
                          "1, and area 2 is 'Ledarskap, ansvar och delegation'; correct the number "
                          "or the name"));
  EXPECT_THAT(named("Delområde 1.1 (tydliga politiska mål) är starkt."),
              ElementsAre("wrong-area-number: cites 'tydliga politiska mål' as sub-area 1.1, but "
                          "it is sub-area 1.2, and sub-area 1.1 is 'Helhet i styrning'; correct "
                          "the number or the name"));
  EXPECT_THAT(named("I delområde 1.1 – tydelige politiske mål – er mye nytt.", Language::Norwegian),
              ElementsAre(HasSubstr("and sub-area 1.1 is 'Helhet i styring'")));
  EXPECT_THAT(named("Sub-area 1.1: Clear political goals.", Language::English),
              ElementsAre(HasSubstr("and sub-area 1.1 is 'Coherent steering'")));
}

TEST(CheckRowNames, WithASpaceADashAColonABracketOrQuotes) {
  for (const char* text :
       {"Område 2 politisk styrning får mycket.", "Område 2 – Politisk styrning.",
        "Område 2: Politisk styrning", "Område 2 (politisk styrning) är starkt.",
        "Område 2 ”Politisk styrning” är starkt.", "Se område 2 (”politisk styrning”).",
        "Område 2, Politisk styrning och kontroll, är starkt.",
        "Fokusområde 2: Politisk styring og kontroll.", "Område 2 politisk styring er sterkt.",
        "Area 2 political steering is strong.", "See area 2 (political steering)."}) {
    EXPECT_THAT(named(text), ElementsAre(HasSubstr("as area 2, but it is area 1"))) << text;
  }
  for (const char* text :
       {"Område 2 (tydliga politiska mål) är starkt.", "Område 2 – tydelige politiske mål.",
        "Area 2 Clear political goals is strong."}) {
    EXPECT_THAT(named(text), ElementsAre(HasSubstr("as area 2, but it is sub-area 1.2"))) << text;
  }
  for (const char* text : {"2.1 Tydliga politiska mål är starkt.", "2.1: tydliga politiska mål."}) {
    EXPECT_THAT(named(text), ElementsAre(HasSubstr("as sub-area 2.1, but it is sub-area 1.2")));
  }
  EXPECT_THAT(named("Delområde 2.1 (Kommunen som arbetsgivare) är starkt."),
              ElementsAre(HasSubstr("as sub-area 2.1, but it is area 3")));
}

TEST(CheckRowNames, OfTheSameAreaAreRight) {
  for (const char* text :
       {"Område 1 Politisk styrning är starkt.", "Område 1 (tydliga politiska mål) är starkt.",
        "1.2 (Politisk styrning och kontroll) är starkt.", "Delområde 1.2 tydliga politiska mål.",
        "Delområde 1.2 – Tydelige politiske mål.", "Sub-area 1.2: Clear political goals.",
        "Område 2 (ledarskap) är starkt.", "Område 2 Ledarskap, ansvar och delegation."}) {
    EXPECT_THAT(named(text), IsEmpty()) << text;
  }
}

TEST(CheckRowNames, ThatBelongToAnotherNumberOrBeginASentenceAreNotMeant) {
  for (const char* text :
       {"Helhet i styrning 1.1 – tydliga politiska mål 1.2.",
        "Helhet i styrning (1.1), tydliga politiska mål (1.2) och annat.",
        "Område 2 – tydliga politiska mål (1.2) – är starkt.",
        "Delområdena 1.1 och 2.1 tydliga politiska mål.", "Område 2: politisk styrning behövs här.",
        "2.1 – tydliga politiska mål saknas.", "Område 2 visar att politisk styrning behövs.",
        "Område 2 (mångfald) är starkt.", "Område 2 politisk styrning och uppföljning är starkt.",
        "Område 2 kommunen som helhet är starkt.", "I område 2, tydliga politiska mål, saknas.",
        "Se kapitel 2.1 Politisk styrning och kontroll.", "1.2 Kommunen som arbetsgivare",
        "Område 2 (tydliga politiska målbilder) är starkt."}) {
    EXPECT_THAT(named(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass
