// SPDX-License-Identifier: EUPL-1.2
#include "evidence/lines.hpp"

#include <gmock/gmock.h>

#include "evidence/furniture.hpp"

namespace kompass::evidence {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& line : lines_of(text)) all.push_back(line.text);
  return all;
}

TEST(Lines, AreNumberedWhateverEndsThem) {
  const auto lines = lines_of(
      "\xEF\xBB\xBF"
      "a\r\nb\rc\n\fd");
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_EQ(lines[0].text, "a");
  EXPECT_EQ(lines[2].number, 3);
  EXPECT_EQ(lines[4].number, 4);
  EXPECT_TRUE(lines[4].opens_page);
}

TEST(Lines, HavePlainCharacters) {
  EXPECT_THAT(texts("87\u00A0%\u2009x\u200B"), ElementsAre("87 % x"));
  EXPECT_THAT(texts("av\u00ADstav\u00AD"), ElementsAre("avstav-"));
  EXPECT_THAT(texts("larm\u00AD    • a"), ElementsAre("larm-    • a"));
  EXPECT_THAT(texts("A\u030A a\u0308 o\u0308 \uFB01l"), ElementsAre("Å ä ö fil"));
  EXPECT_THAT(texts("\uF0B7 a ▪ b"), ElementsAre("• a • b"));
}

TEST(Lines, LoseMarkup) {
  EXPECT_THAT(texts("<ul style=\"x\">• a • b</ul>\t72"), ElementsAre(" • a • b \t72"));
  EXPECT_THAT(texts("## **Rubrik** &amp; mer"), ElementsAre(" Rubrik & mer"));
  EXPECT_THAT(texts("| 1.1 | a | 5 |"), ElementsAre(" 1.1 \t a \t 5 \t"));
  EXPECT_THAT(texts("a<br>b"), ElementsAre("a", "b"));
  EXPECT_THAT(texts("a < b > c &foo; &#229;"), ElementsAre("a < b > c &foo; å"));
}

TEST(Lines, HaveCells) {
  const auto cells = cells_of("1.1  Är det så?   11\t15 %");
  ASSERT_EQ(cells.size(), 4u);
  EXPECT_EQ(cells[1].text, "Är det så?");
  EXPECT_EQ(cells[1].column, 5u);
  EXPECT_EQ(cells[3].text, "15 %");
  EXPECT_EQ(cells_of("•    a    b").size(), 2u);
}

std::string glued(std::string text, std::string_view next) {
  glue(text, next);
  return text;
}

TEST(Lines, AreGluedToRunningText) {
  EXPECT_EQ(glued("en Hel-", "singborgare"), "en Helsingborgare");
  EXPECT_EQ(glued("synpunkts-", "och klagomål"), "synpunkts- och klagomål");
  EXPECT_EQ(glued("en e-", "tjänst"), "en e-tjänst");
  EXPECT_EQ(glued("en rad", " till"), "en rad till");
}

std::vector<std::string> without_furniture(std::string_view text) {
  auto lines = lines_of(text);
  remove_furniture(lines, "Kommunkompassen");
  std::vector<std::string> left;
  for (const auto& line : lines) {
    if (!line.text.empty()) left.push_back(line.text);
  }
  return left;
}

TEST(Furniture, PageLabelsGo) {
  EXPECT_THAT(without_furniture("a\nSida 3 (38)\nSid. 4 av 38\n- 5 -\n6 (38)\nb"),
              ElementsAre("a", "b"));
}

TEST(Furniture, LinesThatReturnWithAPageNumberGo) {
  EXPECT_THAT(
      without_furniture("Rapport om skolan 3\na\nRapport om skolan 4\nb\nRapport om skolan 5"),
      ElementsAre("a", "b"));
  EXPECT_THAT(without_furniture("Kommunkompassen X\na\nKommunkompassen X\nb\nKommunkompassen X"),
              ElementsAre("Kommunkompassen X", "a", "b"));
}

TEST(Furniture, RowsAndLabelsThatReturnStay) {
  EXPECT_EQ(without_furniture("Summa 72 100\nSumma 73 100\nSumma 74 100").size(), 3u);
  EXPECT_EQ(without_furniture("Styrkor Förbättringsmöjligheter\nStyrkor Förbättringsmöjligheter\n"
                              "Styrkor Förbättringsmöjligheter")
                .size(),
            3u);
}

TEST(Furniture, NumbersAtPageBreaksGoButFiguresStay) {
  EXPECT_THAT(without_furniture("a\n12\n\fb\n11\n15"), ElementsAre("a", "b", "11", "15"));
  EXPECT_THAT(without_furniture("a\n12\n\fb\n13\n"), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace kompass::evidence
