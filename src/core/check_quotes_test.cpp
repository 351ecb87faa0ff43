// SPDX-License-Identifier: EUPL-1.2
// Quotes in running text beside groups too small to be quoted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Interviewed are one chief executive, two union representatives and four heads of department, and
// it is not told how many unit managers.
class CheckQuotesInTexts : public ::testing::Test {
 protected:
  CheckQuotesInTexts() {
    edition_.role_groups = {
        {RoleGroupId("chief"), {{"Kommundirektör", "Kommunedirektør", "Chief executive"}}},
        {RoleGroupId("unions"),
         {{"Fackliga företrädare", "Tillitsvalgte", "Union representatives"}}},
        {RoleGroupId("heads"), {{"Förvaltningschefer", "Kommunalsjefer", "Heads of department"}}},
        {RoleGroupId("units"), {{"Enhetschefer", "Enhetsledere", "Unit managers"}}},
        {RoleGroupId("staff"), {{"Stab: ekonomi, HR", "Stab: økonomi, HR", "Central staff: HR"}}},
        {RoleGroupId("firms"), {{"Chefer för kommunala bolag", "", "Heads of municipal firms"}}}};
    edition_.areas[0].name[Language::Swedish] = "Kommunen som arbetsgivare och vi";
    evaluation_.interviews.groups = {{RoleGroupId("chief"), 1},
                                     {RoleGroupId("unions"), 2},
                                     {RoleGroupId("heads"), 4},
                                     {RoleGroupId("units"), 0}};
  }
  std::vector<std::string> said_of(const std::string& text) {
    evaluation_.texts = {{TextKind::Summary, Code("1"), {}, text}};
    const Scores scores = score(edition_, evaluation_, Missing::AsInterval);
    return mapped(check_quotes({edition_, {}, evaluation_, scores, {}}),
                  [](const Finding& one) { return one.code + ": " + one.message; });
  }
  Edition edition_ = an_edition({{"1.1", 100, {1}}});
  Evaluation evaluation_ = an_evaluation().build();
};

TEST_F(CheckQuotesInTexts, TellTheGroupAndHowManyItIs) {
  EXPECT_THAT(
      said_of("”Vi vågar mer nu”, säger kommundirektören."),
      ElementsAre("quote-beside-small-group: has a quote beside 'chief', a group of 1 among "
                  "the interviews; fewer than 3 are not quoted, so retell it or take the "
                  "quote out"));
  EXPECT_THAT(said_of("”Vi får vara med”, säger de fackliga företrädarna."),
              ElementsAre(HasSubstr("'unions', a group of 2")));
}

TEST_F(CheckQuotesInTexts, InEveryKindOfMarksAndLanguage) {
  for (const char* text :
       {"Kommundirektören säger: ”Vi vågar mer nu.”",
        "Kommundirektören säger att \"vi vågar mer\".",
        "»Vi vågar mer nu», menar kommundirektören.", "Enligt kommundirektören ”vågar vi mer nu”.",
        "“Vi vågar mer nu”, är kommundirektörens ord.", "Kommundirektören säger ”mycket bättre”.",
        "Kommundirektören menar att ”styrningen har blivit tydligare”.",
        "”Det går bra. Vi vågar mer”, säger kommundirektören.",
        "«Vi våger mer nå», sier kommunedirektøren.",
        "Kommunedirektøren mener: «Det går bedre nå.»",
        "Ifølge kommunedirektøren er det «en reise uten noen ende».",
        "“We dare more now”, says the chief executive.",
        "In the chief executive's words, “we dare more now”.",
        "The chief executive says: \"It is much better now.\""}) {
    EXPECT_THAT(said_of(text), ElementsAre(HasSubstr("'chief'"))) << text;
  }
  EXPECT_THAT(said_of("«Vi får være med», sier tillitsvalgte."), ElementsAre(HasSubstr("unions")));
  EXPECT_THAT(said_of("“We are part of it”, say union representatives."),
              ElementsAre(HasSubstr("unions")));
}

TEST_F(CheckQuotesInTexts, OfAGroupThatIsNamedForShort) {
  edition_.role_groups.push_back(
      {RoleGroupId("others"), {{"Politisk opposition", "Politisk opposisjon", ""}}});
  evaluation_.interviews.groups.push_back({RoleGroupId("others"), 2});
  for (const char* text :
       {"”Vi vågar mer nu”, säger direktören.", "Direktören säger: ”Vi vågar mer nu.”",
        "«Vi våger mer nå», sier direktøren."}) {
    EXPECT_THAT(said_of(text), ElementsAre(HasSubstr("'chief'"))) << text;
  }
  EXPECT_THAT(said_of("”Vi hörs mer nu”, säger oppositionen."), ElementsAre(HasSubstr("'others'")));
  for (const char* text :
       {"”Vi vågar mer nu”, säger direktören för bostadsbolaget.",
        "”Vi vågar mer nu”, säger förvaltningsdirektören.", "”Vi vågar mer nu”, säger ledningen.",
        "”Vi vågar mer nu”, säger företrädare för skolan."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST_F(CheckQuotesInTexts, InTheSentenceNextToTheOneThatNamesThem) {
  EXPECT_THAT(said_of("Kommundirektören är nöjd. ”Det går mycket bättre nu.”"),
              ElementsAre(HasSubstr("'chief'")));
  EXPECT_THAT(said_of("Kommundirektören är nöjd. ”Vi vågar mer nu”, säger hon."),
              ElementsAre(HasSubstr("'chief'")));
  EXPECT_THAT(said_of("Kommunedirektøren er fornøyd. «Det går mye bedre nå.»"),
              ElementsAre(HasSubstr("'chief'")));
  EXPECT_THAT(said_of("The chief executive is content. “It is much better now.”"),
              ElementsAre(HasSubstr("'chief'")));
  EXPECT_THAT(said_of("Kommundirektören är nöjd.\n\n”Det går mycket bättre nu.”"), IsEmpty());
  EXPECT_THAT(said_of("Kommundirektören är nöjd. ”Vi vågar mer nu”, säger många chefer i skolan."),
              IsEmpty());
}

TEST_F(CheckQuotesInTexts, OfGroupsThatAreLargeEnoughOrWereNotAskedAreFine) {
  for (const char* text :
       {"”Vi vågar mer nu”, säger förvaltningscheferna.",
        "”Vi vågar mer nu”, säger enhetscheferna.", "”Vi vågar mer nu”, säger staben.",
        "«Vi våger mer nå», sier kommunalsjefene.", "“We dare more now”, say heads of department.",
        "”Vi vågar mer nu”, säger flera.",
        "”Vi vågar mer nu”, säger förvaltningscheferna om kommundirektören."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST_F(CheckQuotesInTexts, NamesAndWordsOfDocumentsAreNone) {
  for (const char* text :
       {"Kommundirektören leder programmet ”En kommun för oss alla”.",
        "Kommundirektören säger att ”Vision 2030” styr.",
        "Kommundirektören ansvarar för ”Bästa kommunen”.",
        "Enligt kommundirektören är ”Plan för hållbar tillväxt 2030” viktig.",
        "Kommundirektören arbetar med ”kommunen som arbetsgivare och vi”.",
        "I kommundirektörens instruktion står ”direktören leder arbetet för oss”.",
        "Enligt kommundirektörens instruktion ska nämnderna ”följa upp målen varje år”.",
        "Kommundirektören fick frågan ”Hur vågar vi mer nu?”.",
        "Kommundirektörsgruppen säger ”vi vågar mer nu”.",
        "Kommunedirektøren leder prosjektet «En kommune for oss alle».",
        "The chief executive leads the programme “A place for us all”.",
        "The chief executive's instruction says “the board decides on goals”.",
        "Medborgarna säger ”vi trivs bra med er.” Kommundirektören svarar på breven."}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

TEST_F(CheckQuotesInTexts, AreOfNobodyWhenAllGroupsAreLargeEnough) {
  evaluation_.interviews.groups = {{RoleGroupId("chief"), 3}};
  EXPECT_THAT(said_of("”Vi vågar mer nu”, säger kommundirektören."), IsEmpty());
  evaluation_.interviews.groups = {{RoleGroupId("staff"), 2}, {RoleGroupId("firms"), 1}};
  EXPECT_THAT(said_of("”Vi vågar mer nu”, säger staben."), ElementsAre(HasSubstr("'staff'")));
  EXPECT_THAT(said_of("”Vi vågar mer nu”, säger cheferna för de kommunala bolagen."),
              ElementsAre(HasSubstr("'firms'")));
}

}  // namespace
}  // namespace kompass
