// SPDX-License-Identifier: EUPL-1.2
#include "evidence/strengths.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

// The lists of an area's chapter, "+ a", "- b" or "+ a / - b" a line, then finding codes.
std::string read(const std::string& chapter) {
  Doubts doubts("report.txt");
  const Headings headings(edition_2_1(), recognition_2_1());
  auto document = outlined(lines_of("Område 1 Offentlighet och demokrati\n\nAllmänt\n\n" + chapter),
                           edition_2_1(), headings, doubts);
  std::string text;
  for (const auto& lists : area_lists(document, edition_2_1(), doubts)) {
    for (const auto& found : observations(lists, doubts)) {
      text += found.kind == FindingKind::Improvement ? "- " : "+ ";
      text += found.text + (found.but.empty() ? "" : " / - " + found.but) + "\n";
    }
  }
  for (const auto& finding : std::move(doubts).in_order()) {
    if (finding.code != "area-missing") text += finding.code + "\n";
  }
  return text;
}

TEST(Strengths, InOneRow) {
  EXPECT_EQ(read("Styrkor\tFörbättringsmöjligheter\n• a • b\t• c - d • e\n"),
            "+ a\n+ b\n- c - d\n- e\n");
}

TEST(Strengths, InTwoColumnsOfSpaces) {
  EXPECT_EQ(read("  Styrkor            Förbättringsmöjligheter\n"
                 "  •  Av skolan        •  Samla\n"
                 "     antagen             länkar\n"
                 "                      •  Pröva\n\n"
                 "Sammanfattning\n\nEtt stycke text.\n"),
            "+ Av skolan antagen\n- Samla länkar\n- Pröva\n");
}

TEST(Strengths, WhoseMarkEndsTheLineAbove) {
  EXPECT_EQ(read("  Styrkor            Förbättringsmöjligheter\n"
                 "  • Av skolan        • Samla\n"
                 "  antagen•           länkar• Pröva•\n"
                 "  Resultat• Mål      Rätt att\n"
                 "  • En till          välja\n"
                 "  som går vidare\n\n"
                 "Sammanfattning\n\nEtt stycke text.\n"),
            "+ Av skolan antagen\n+ Resultat\n+ Mål\n+ En till som går vidare\n"
            "- Samla länkar\n- Pröva\n- Rätt att välja\n");
}

TEST(Strengths, InTwoLists) {
  EXPECT_EQ(read("Styrkor:\n– A\n– B som\ngår vidare\n\nFörbättringsområden\n– C\n\n"
                 "Här börjar ett stycke som inte hör till listan.\n"),
            "+ A\n+ B som går vidare\n- C\n");
}

TEST(Strengths, InListsWithoutMarks) {
  EXPECT_EQ(read("Styrker\nÅpne møter\nKlare mål\n\nForbedringsmuligheter\nFærre mål\n"),
            "+ Åpne møter\n+ Klare mål\n- Færre mål\n");
}

TEST(Strengths, TheEndOfASentenceOpensNoList) {
  EXPECT_EQ(read("Most to gain: Continuous\nimprovement.\n\n• Points\n• Open ring\n"),
            "lists-missing\n");
  EXPECT_EQ(read("Most to gain: Continuous\nimprovement\n\n• Points\n• Open ring\n"),
            "- Points\n- Open ring\n");
}

TEST(Strengths, NumberedAndMisspelt) {
  EXPECT_EQ(read("Styrkr\n1. A\n2. B\n\nFörbättringsmöjlighter\n1) C\n"), "+ A\n+ B\n- C\n");
}

TEST(Strengths, PairInOrderWhenTheyAreAsMany) {
  EXPECT_EQ(read("Styrkor\tFörbättringsmöjligheter\n• A ... • B • C …\t• … d • E • ... f\n"),
            "+ A / - d\n+ B\n+ C / - f\n- E\n");
}

TEST(Strengths, ThatPairGiveUpTheWordThatJoinsThem) {
  const auto pair = [](const std::string& strength, const std::string& improvement) {
    return read("Styrkor\tFörbättringsmöjligheter\n• " + strength + "\t• " + improvement + "\n");
  };
  EXPECT_EQ(pair("Mycket e-service, men ...", "... få blanketter"),
            "+ Mycket e-service / - få blanketter\n");
  EXPECT_EQ(pair("Tydligt arbete, fast ...", "... andra metoder"),
            "+ Tydligt arbete / - andra metoder\n");
  EXPECT_EQ(pair("Öppet …", "… men bara i en av tre"), "+ Öppet / - bara i en av tre\n");
  EXPECT_EQ(pair("Much is online, but …", "… But, few forms"), "+ Much is online / - few forms\n");
}

TEST(Strengths, ThatPairKeepTheirOwnWords) {
  EXPECT_EQ(read("Styrkor\tFörbättringsmöjligheter\n• Linjen ligger fast ...\t• ... Fast anställda "
                 "saknas\n"),
            "+ Linjen ligger fast / - Fast anställda saknas\n");
}

TEST(Strengths, PairByTheirWordsWhenTheyAreNot) {
  EXPECT_EQ(
      read("Styrkor\tFörbättringsmöjligheter\n"
           "• A • B • Budgeten följs upp ...\t• ... något annat • C • ... men budgeten brister\n"),
      "+ A\n+ B\n+ Budgeten följs upp / - budgeten brister\n- ... något annat\n- C\n"
      "pair-without-strength\n");
  EXPECT_EQ(read("Styrkor\tFörbättringsmöjligheter\n• A ...\t• C\n"),
            "+ A ...\n- C\npair-without-improvement\n");
}

TEST(Strengths, ThatAreMissingAreSaid) {
  EXPECT_EQ(read("Styrkor\n\nFörbättringsmöjligheter\n"), "lists-missing\n");
}

}  // namespace
}  // namespace kompass::evidence
