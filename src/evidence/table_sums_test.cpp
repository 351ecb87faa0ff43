// SPDX-License-Identifier: EUPL-1.2
// What ends an area's rows: its sum, however the figures are printed.
#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"
#include "evidence/printed_report.hpp"

namespace kompass::evidence {
namespace {

// Points and percent of area 5 and the number of rows, where `sum` ends its table.
std::string read_sum(const std::string& sum) {
  const auto printed =
      read_printed_report(
          "Kommunkompassen analys av Solvika kommun 2018\n\n1 Inledning\n\nPoäng per fråga\n\n"
          "5. Resultat och effektivitet\tPoäng\tMax\tProcent\n"
          "5.1 A? 13 15 85 %\n5.2 B? 23 25 90 %\n5.3 C? 15 15 100 %\n5.4 D? 13 15 85 %\n"
          "5.5 E? 2 20 11 %\n5.6 F? 10 10 95 %\n" +
              sum + "\n",
          "report.txt", small_world())
          .evaluation.printed;
  if (printed.areas.empty()) return "none";
  const auto& row = printed.areas.front();
  return row.code.text + ": " + std::to_string(row.points.value_or(-1)) + ", " +
         std::to_string(row.percent.value_or(-1)) + " % of " +
         std::to_string(printed.sub_areas.size());
}

TEST(ASum, WithDecimalsIsNoRow) {
  EXPECT_EQ(read_sum("75 100 75 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("75,0 100 75,0 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("75.0\t100\t75.0 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("75.25 100 75.25%"), "5: 75, 75 % of 6");
}

TEST(ASum, WithDecimalsMayStandOneFigureALine) {
  EXPECT_EQ(read_sum("75.0\n100\n75.0 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("75,0\n100\n75,0 %"), "5: 75, 75 % of 6");
}

TEST(ASum, MayLookLikeTheCodeOfASubArea) {
  EXPECT_EQ(read_sum("5.2 100 5.2 %"), "5: 5, 5 % of 6");
  EXPECT_EQ(read_sum("8,6 100 8,6 %"), "5: 9, 9 % of 6");
}

TEST(ASum, MayHaveAFootnotesMark) {
  EXPECT_EQ(read_sum("Summa 752 100 75 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("Summa 75³ 100 75 %"), "5: 75, 75 % of 6");
  EXPECT_EQ(read_sum("Summa 752 100"), "5: 75, -1 % of 6");  // the rows give 76
  EXPECT_EQ(read_sum("Summa 752 100 57 %"), "5: 752, 57 % of 6");
  EXPECT_EQ(read_sum("Summa 852 100"), "5: 852, -1 % of 6");
}

TEST(ARow, WithoutItsQuestionIsNoSum) {
  EXPECT_EQ(read_sum("8.5 7 10 74 %"), "none");
  EXPECT_EQ(read_sum("9.5 7 10 74 %"), "none");
}

}  // namespace
}  // namespace kompass::evidence
