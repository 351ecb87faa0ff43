// SPDX-License-Identifier: EUPL-1.2
// Texts against figures: what is found in a sentence and what comes near it without being wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/check.hpp"
#include "core/testing/checked_text.hpp"

namespace kompass {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> said_of(const std::string& text, int third = 85) {
  return kompass::testing::said_of_text(text, third);
}

auto one_that_says(const std::string& words) {
  return ElementsAre(HasSubstr(words));
}

TEST(CheckPoints, BelongToTheRowNamedBeforeOrAfter) {
  EXPECT_THAT(said_of("Styrning och kontroll får 86 poäng."), one_that_says("area 1 86 points"));
  EXPECT_THAT(said_of("Styring og kontroll (1) får 86 poeng."), one_that_says("area 1 86 points"));
  EXPECT_THAT(said_of("12 poäng ges i 2.1."), one_that_says("sub-area 2.1 12 points"));
  EXPECT_THAT(said_of("Etik och tillit får 12 poäng."), one_that_says("sub-area 2.1 12 points"));
  EXPECT_THAT(said_of("Område 1 får 72 poäng och område 2 84 poäng."), one_that_says("area 2 84"));
  EXPECT_THAT(said_of("I område 1, 2 poäng."), one_that_says("area 1 2 points"));
  EXPECT_THAT(said_of("Området får 86 poäng."), one_that_says("area 1 86 points"));
}

TEST(CheckPoints, SharedOutOverRowsInTheirOrder) {
  EXPECT_THAT(said_of("Område 2 och 3 får 84 respektive 85 poäng."), one_that_says("area 2 84"));
  EXPECT_THAT(said_of("Områdene 1 og 3 får henholdsvis 72 og 86 poeng."),
              one_that_says("area 3 86"));
  EXPECT_THAT(said_of("Areas 1 and 2 get 71 and 85 points respectively."),
              one_that_says("area 1 71"));
  EXPECT_THAT(said_of("Områdena 1 och 2 får 72 respektive 85 poäng."), IsEmpty());
}

TEST(CheckPoints, OfAMaximumAndInPercent) {
  EXPECT_THAT(said_of("Område 1 får 86 av 100 poäng."), one_that_says("area 1 86 points"));
  EXPECT_THAT(said_of("Område 1 når 86 procent."), one_that_says("area 1 86 %"));
  EXPECT_THAT(said_of("Etik och tillit (80 %) är starkt."), IsEmpty());
  EXPECT_THAT(said_of("Område 1 får 72 av 100 möjliga poäng, 72 %."), IsEmpty());
}

TEST(CheckPoints, WithAMaximumThatIsNone) {
  EXPECT_THAT(said_of("Resultatet är 242 poäng av 900."),
              one_that_says("total 900 points at most"));
  EXPECT_THAT(said_of("Område 1 får 72 av 90 poäng."), one_that_says("area 1 90 points at most"));
  EXPECT_THAT(said_of("Enkäten gav 12 av 20 poäng."), IsEmpty());
}

TEST(CheckPoints, OfTheTotal) {
  EXPECT_THAT(said_of("Sammanlagt 252 poäng."), one_that_says("total 252 points"));
  EXPECT_THAT(said_of("Kommunen får 252 av 300 poäng."), one_that_says("total 252 points"));
  EXPECT_THAT(said_of("Det blev 252 poäng av 300."), one_that_says("total 252 points"));
  EXPECT_THAT(said_of("Totalt 242 poäng."), IsEmpty());
  EXPECT_THAT(said_of("Kommunen får 242 av 300 poäng."), IsEmpty());
  EXPECT_THAT(said_of("Totalt 15 poäng ges för detta."), IsEmpty());
}

TEST(CheckPoints, ToldInWords) {
  EXPECT_THAT(said_of("Område 1 får åttiosex poäng."), one_that_says("area 1 86 points"));
  EXPECT_THAT(said_of("Område 1 får nittio av hundra poäng."), one_that_says("area 1 90 points"));
  EXPECT_THAT(said_of("Kommunen får fyrahundra poäng av trehundra."),
              one_that_says("total 400 points"));
  EXPECT_THAT(said_of("Totalt fyra hundra tolv poäng."), one_that_says("total 412 points"));
  EXPECT_THAT(said_of("Område 1 får førtito poeng."), one_that_says("area 1 42 points"));
  EXPECT_THAT(said_of("Area 1 gets eighty-six points."), one_that_says("area 1 86 points"));
  EXPECT_THAT(said_of("In total four hundred and twelve points."), one_that_says("total 412"));
  EXPECT_THAT(said_of("Område 1 når åttio procent."), one_that_says("area 1 80 %"));
  for (const char* text :
       {"Område 1 får sjuttiotvå poäng.", "Område 1 får sjuttiotvå av hundra möjliga poäng.",
        "Totalt tvåhundrafyrtiotvå poäng.", "Åtta av tio medarbetare är nöjda.",
        "En poäng med område 1 är öppenheten.", "I område 1 svarade åttio procent.",
        "Område 1 får drygt åttio poäng.", "Enkäten gav tolv av tjugo poäng.",
        "Totalt tio poäng ges för detta.", "Område 1 har fått tre poäng mer."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckPoints, OfOtherTimesAndPlacesAndChangesAreNotMeant) {
  for (const char* text :
       {"Område 1 har ökat med 12 poäng.", "Område 1 fick 63 poäng 2017.",
        "Område 1 får 12 poäng mer än genomsnittet.", "Område 1 får drygt 70 poäng.",
        "Förra utvärderingen fick område 1 63 poäng.", "Område 1 kan nå 90 poäng."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckPoints, OfSomethingElseAreNotMeant) {
  for (const char* text :
       {"Styrning och kontroll når 92 procent av cheferna.", "I område 1 svarade 92 procent.",
        "Arbetet med ständiga förbättringar och enkäten gav 8 poäng.",
        "Område 1 och område 2 får 84 poäng.", "Område 2 enligt version 2.1 får 85 poäng.",
        "Område 1 har 2 poängsatta delar."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckSuperlatives, OfAnAreaByNameOrNumber) {
  for (const char* text :
       {"Styrning och kontroll är kommunens bästa område.", "Detta är kommunens starkaste område.",
        "Kommunens starkaste område är styrning och kontroll.",
        "Bästa område, med högst poäng, är område 1.", "Styring og kontroll har høyest poengsum.",
        "Starkast är styrning och kontroll.", "Styrning och kontroll är bäst.",
        "Område 1 är det bästa resultatet.", "Område 1 har kommunens högsta resultat.",
        "Område 1 er det beste resultatet.", "Area 1 has the best result.",
        "Område 1 personalförvaltning är bäst."}) {
    EXPECT_THAT(said_of(text), one_that_says("calls area 1 with 72 points the strongest")) << text;
  }
  EXPECT_THAT(said_of("Svagast är ständiga förbättringar."), one_that_says("the weakest"));
  EXPECT_THAT(said_of("Område 3 har det lägsta resultatet."), one_that_says("the weakest"));
}

TEST(CheckSuperlatives, NameWhatIsHighestOrLowestOfAll) {
  EXPECT_THAT(said_of("Område 2 är kommunens svagaste område."), one_that_says("area 1 has 72"));
  EXPECT_THAT(said_of("Område 1 är kommunens starkaste område.", 86),
              one_that_says("area 3 has 86"));
}

TEST(CheckSuperlatives, OfAnotherAreaThanThatOfTheChapter) {
  EXPECT_THAT(said_of("Kommunens starkaste område är resultat och effektivitet."), IsEmpty());
  EXPECT_THAT(said_of("Ständiga förbättringar får högst poäng."), IsEmpty());
  EXPECT_THAT(said_of("Starkaste område är det förebyggande arbetet."), IsEmpty());
}

TEST(CheckSuperlatives, OneOfSeveralAndTheNextAreNotMeant) {
  for (const char* text :
       {"Detta är kommunens näst starkaste område.", "Detta är ett av de starkaste områdena.",
        "Detta är det nest sterkeste området.", "Detta kan bli kommunens starkaste område.",
        "Detta är starkaste område efter område 2.", "Styrning och kontroll är bäst på möten.",
        "2.1 får högst poäng.", "Det bästa resultatet når skolan.",
        "Detta är inte kommunens starkaste område."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckSuperlatives, OfAllAreas) {
  for (const char* text : {"Område 1 är bäst av alla.",
                           "Styrning och kontroll är bäst bland områdena.",
                           "Område 1 är det starkaste av alla områden.",
                           "Område 1 ligger högst av de åtta områdena.",
                           "Bäst av alla är område 1.",
                           "Högst poäng bland områdena har styrning och kontroll.",
                           "Området är klart bäst av alla.",
                           "Området har högst poäng bland områdena.",
                           "Område 1, bäst av alla områden, är nytt.",
                           "Område 1 är klart starkast.",
                           "Område 1 er best av alle.",
                           "Styring og kontroll er sterkest blant områdene.",
                           "Område 1 ligger høyest av alle områdene.",
                           "Best av alle områder er område 1.",
                           "Område 1 er det sterkeste av fokusområdene.",
                           "Area 1 is the best of all.",
                           "Area 1 is the strongest of the eight areas.",
                           "Area 1 scores highest of all areas.",
                           "The best of all areas is area 1.",
                           "Area 1 is the strongest."}) {
    EXPECT_THAT(said_of(text), one_that_says("calls area 1 with 72 points the strongest")) << text;
  }
  for (const char* text :
       {"Område 2 är sämst av alla.", "Resultat och effektivitet är svagast bland områdena.",
        "Område 2 er dårligst av alle.", "Område 2 er svakest av alle områdene.",
        "Area 2 is the weakest of all.", "Area 2 is the worst among the areas."}) {
    EXPECT_THAT(said_of(text), one_that_says("calls area 2 with 85 points the weakest")) << text;
  }
}

TEST(CheckSuperlatives, OfAllSubAreas) {
  for (const char* text :
       {"2.1 är bäst av alla delområden.", "Delområde 2.1 är starkast av alla.",
        "Etik och tillit är det starkaste av delområdena.", "Delområde 2.1 er best av alle.",
        "Best blant delområdene er 2.1.", "Delområde 2.1 har högst poäng bland delområdena.",
        "Sub-area 2.1 is the best of all sub-areas.", "Sub-area 2.1 is the strongest of all."}) {
    EXPECT_THAT(said_of(text), one_that_says("calls sub-area 2.1 with 80 % the strongest, but "
                                             "sub-area 2.2 has 90"))
        << text;
  }
  EXPECT_THAT(said_of("Delområde 2.2 är bäst av alla."), IsEmpty());
}

TEST(CheckSuperlatives, OfAllThatPointsBearOutOrDoNotDecideAreNotMeant) {
  for (const char* text : {"Område 2 är bäst av alla.",
                           "Område 2 och område 3 är bäst av alla.",
                           "Område 1 är svagast bland områdena.",
                           "Skolan är bäst av alla.",
                           "I område 1 är skolan bäst av alla.",
                           "Område 1 är bäst av alla på att lyssna.",
                           "Område 1 hör till de starkaste av områdena.",
                           "Område 1 är inte bäst av alla.",
                           "Område 1 kan bli bäst av alla.",
                           "Område 1 är ett av de bästa av alla områden.",
                           "Område 1 är näst bäst av alla.",
                           "Område 1 är bäst av alla utom område 2.",
                           "Område 1 var bäst av alla 2019.",
                           "Område 1 är bäst av alla satsningar.",
                           "Område 1 er blant de beste av områdene.",
                           "Område 1 er nest best av alle.",
                           "Barnehagen er best av alle.",
                           "Område 1 er best av alle til å lytte.",
                           "Area 1 is among the best of all areas.",
                           "Area 1 is one of the strongest of the areas.",
                           "The library is the best of all.",
                           "Area 1 is the best of all at listening.",
                           "Area 1 is not the best of all.",
                           "I område 1 får högst en procent av alla föras över."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckSuperlatives, OfSeveralThatAreNamedTogetherAreNotMeant) {
  for (const char* text : {"Område 3 och område 2 är starkast.", "Starkast är område 2 och 3.",
                           "Område 3 og 2 er sterkest.", "Best are area 2 and area 3."}) {
    EXPECT_THAT(said_of(text, 90), IsEmpty()) << text;
    EXPECT_THAT(said_of(text, 80), IsEmpty()) << text;
  }
}

TEST(CheckSuperlatives, AgainstOtherMunicipalitiesNeedASource) {
  for (const char* text :
       {"Område 1 Personalförvaltning är bäst i landet.",
        "Styrning och kontroll är bäst i Sverige.", "Område 1 är landets bästa område.",
        "Styring og kontroll er best i landet.", "Area 1 is the best in the country."}) {
    EXPECT_THAT(said_of(text), one_that_says("compares area 1 with other municipalities")) << text;
  }
  for (const char* text :
       {"Enligt SKR är område 1 bäst i landet.", "Kommunens skolor är bäst i landet.",
        "Område 1 är inte bäst i landet.", "Kommunen vill att område 1 blir bäst i landet."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckSuperlatives, OfASubAreaByCodeOrName) {
  for (const char* text :
       {"Det starkaste delområdet är 2.1.", "Starkaste delområde är delområde 2.1, som är nytt.",
        "2.1 är kommunens bästa delområde.", "Det starkaste delområdet är etik och tillit.",
        "Det sterkeste delområdet er 2.1.", "Etik och tillit (2.1), det beste delområdet, er nytt.",
        "The strongest sub-area is 2.1."}) {
    EXPECT_THAT(
        said_of(text),
        one_that_says("calls sub-area 2.1 with 80 % the strongest, but sub-area 2.2 has 90"))
        << text;
  }
  EXPECT_THAT(said_of("Det svakeste delområdet er 2.2."),
              one_that_says("2.2 with 90 % the weakest"));
}

TEST(CheckSuperlatives, OfASubAreaThatIsNoneOrNotNamed) {
  for (const char* text :
       {"Det starkaste delområdet är 2.2.", "Det svagaste delområdet är 2.1.",
        "Det starkaste delområdet är nytt.", "Det näst starkaste delområdet är 2.1.",
        "Det starkaste delområdet efter 2.2 är 2.1.", "Det starkaste delområdet var 2.1 år 2019.",
        "Det starkaste delområdet bygger på arbetet i 2.1."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST(CheckAreaNumbers, EveryMentionCounts) {
  EXPECT_THAT(said_of("Se ständiga förbättringar (3) och ständiga förbättringar (2)."),
              one_that_says("as area 2, but it is area 3"));
  EXPECT_THAT(said_of("Se område 2 (ständiga förbättringar)."), one_that_says("as area 2"));
  EXPECT_THAT(said_of("Se ständiga förbättringar (2 delområden) och område 2."), IsEmpty());
}

TEST(CheckAreaNumbers, BeforeTheNameOrAfterItWithOrWithoutBrackets) {
  for (const char* text :
       {"Inom ständiga förbättringar, område 2, har mycket hänt.",
        "Ständiga förbättringar – område 2 – är nytt.",
        "Område 2, Ständiga förbättringar, är nytt.",
        "På ständiga förbättringar (område 2) har mycket hänt.",
        "I kommunen som arbeidsgiver, fokusområde 2, er mye nytt.",
        "Fokusområde 2, Kommunen som arbeidsgiver, er nytt.",
        "I kommunen som arbeidsgiver (fokusområde 2) er mye nytt.",
        "Fokusområde 2, kommunen som arbeidsgiver – personalpolitikk, er nytt.",
        "In constant improvement, area 2, much is new.", "Area 2, Constant improvement, is new.",
        "Constant improvement (area 2) is new."}) {
    EXPECT_THAT(said_of(text), one_that_says("as area 2, but it is area 3")) << text;
  }
}

TEST(CheckAreaNumbers, ThatAreRightOrOfAnotherAreaAreNotMeant) {
  for (const char* text :
       {"Inom ständiga förbättringar, område 3, har mycket hänt.",
        "Område 3, ständiga förbättringar, område 2, resultat och effektivitet, är bra.",
        "Ständiga förbättringar, område 3, resultat och effektivitet, område 2, är bra.",
        "I styrning och kontroll, område 2 och område 3 har mycket hänt.",
        "I styrning och kontroll, område 2, område 3 och delar av skolan.",
        "Bra är ständiga förbättringar, delområde 2, och annat.",
        "Kommunen som arbeidsgiver (fokusområde 3) er bra.",
        "Constant improvement, area 3, is new."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass
