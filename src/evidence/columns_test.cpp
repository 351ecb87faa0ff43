// SPDX-License-Identifier: EUPL-1.2
#include "evidence/columns.hpp"

#include <gtest/gtest.h>

namespace kompass::evidence {
namespace {

std::string header(std::string_view line, int year = 2019) {
  const auto found = table_header(line, year);
  if (!found) return "none";
  std::string text = std::string(found->title) + ": ";
  for (const auto column : found->columns) text += "PMx-"[static_cast<int>(column)];
  return text;
}

TEST(TableHeader, TellsItsColumns) {
  EXPECT_EQ(header("Uppnått\tMax\tProcent"), ": PMx");
  EXPECT_EQ(header("1.\tResultat och effektivitet\tUppnått\tMax\tProcent"),
            "1.\tResultat och effektivitet: PMx");
  EXPECT_EQ(header("Oppnådd Maks Prosent"), ": PMx");
  EXPECT_EQ(header("Fråga  Max poäng  Uppnådd poäng  % av max"), "Fråga: MPx");
  EXPECT_EQ(header("Fråga\tMax\tPoäng 2019\t%\tPoäng 2017"), "Fråga: MPx-");
  EXPECT_EQ(header("Delområde   Poäng 2017   Poäng 2019   Max"), "Delområde: -PM");
}

TEST(TableHeader, ASentenceIsNone) {
  EXPECT_EQ(header("Kommunen får 72 poäng av 100."), "none");
  EXPECT_EQ(header("Område 5 Resultat och effektivitet"), "none");
}

Reading read(std::string_view row, int max, const Columns& header = {}) {
  const RowFigures figures{row_end(row).figures, max};
  return reading_of(figures, columns_of(std::span(&figures, 1), header));
}

TEST(Columns, AreFoundByHowTheyFit) {
  for (const auto* row : {"a 17 20 87 %", "a 20 17 87 %", "a 87 % 17 20", "a 17 av 20, 87 %",
                          "a 17/20 (87 %)", "a 17 p 20 p 87 procent", "a 17,4 20,0 87,2%"}) {
    const auto reading = read(row, 20);
    EXPECT_EQ(reading.points, 17) << row;
    EXPECT_EQ(reading.max, 20) << row;
    EXPECT_EQ(reading.percent, 87) << row;
  }
}

TEST(Columns, AreBelievedWhenTheHeaderTells) {
  const auto reading = read("a 20 12 60", 20, {Column::Max, Column::Points, Column::Percent});
  EXPECT_EQ(reading.max, 20);
  EXPECT_EQ(reading.points, 12);
  EXPECT_EQ(reading.percent, 60);
}

TEST(Columns, AMissingFigureIsMissing) {
  const Columns all{Column::Points, Column::Max, Column::Percent};
  EXPECT_EQ(read("a 17 20", 20, all).percent, std::nullopt);
  EXPECT_EQ(read("a 20 87 %", 20, all).points, std::nullopt);
  EXPECT_EQ(read("a 17 87 %", 20, all).max, std::nullopt);
  EXPECT_EQ(read("a – 20 87 %", 20, all).points, std::nullopt);
}

TEST(RowEnd, StopsWhereTheTextBegins) {
  const auto end = row_end("Når kommunen målen för Agenda 2030? 12 15 80 %");
  EXPECT_EQ(end.before, "Når kommunen målen för Agenda 2030?");
  EXPECT_EQ(end.figures.size(), 3u);
  EXPECT_TRUE(row_end("Budgeten för 2019").figures.empty());
  EXPECT_TRUE(row_end("5000").figures.empty());
}

}  // namespace
}  // namespace kompass::evidence
