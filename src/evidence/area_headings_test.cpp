// SPDX-License-Identifier: EUPL-1.2
#include "evidence/area_headings.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

// "3 5 6": the areas headed in a text of these lines, each in a paragraph of its own.
std::string areas_of(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const auto& one : paragraphs) text += one + "\n\nEn mening om annat.\n\n";
  const auto lines = lines_of(text);
  const Headings headings(edition_2_1(), recognition_2_1());
  std::string areas;
  for (const auto& [i, head] :
       area_headings(lines, std::vector<bool>(lines.size()), edition_2_1(), headings)) {
    areas += (areas.empty() ? "" : " ") + edition_2_1().areas[head.area].code.text;
    if (head.by_place) areas += "?";
  }
  return areas;
}

const std::string five = "Område 5 Resultat och effektivitet";
const std::string seven = "Område 7 Ständiga förbättringar";

TEST(AreaHeadings, OneMayLackTheWord) {
  EXPECT_EQ(areas_of({five, "6. Kommunen som arbetsgivare – personalpolitik", seven}), "5 6? 7");
  EXPECT_EQ(areas_of({five, "KOMMUNEN SOM ARBETSGIVARE – PERSONALPOLITIK", seven}), "5 6? 7");
  EXPECT_EQ(areas_of({"Omraade 3 POLITISK STYRING OCH KONTROL", five, seven}), "3? 5 7");
}

TEST(AreaHeadings, WithoutTheWordStandBetweenTheirNeighbours) {
  const std::string six = "Kommunen som arbetsgivare – personalpolitik";
  EXPECT_EQ(areas_of({six, five, seven}), "5 7");
  EXPECT_EQ(areas_of({five, seven, six}), "5 7");
  EXPECT_EQ(areas_of({five, six, "Område 6 Kommunen som arbetsgivare", seven}), "5 6 7");
}

TEST(AreaHeadings, OfTheSummaryAreNotThoseOfAreas) {
  EXPECT_EQ(areas_of({"Tydliga förbättringar", five}), "5");
  EXPECT_EQ(areas_of({five, "TYDLIGA FÖRBÄTTRINGAR", "Viktiga förbättringar"}), "5");
  EXPECT_EQ(areas_of({five, "Ständiga förbätringar"}), "5 7?");
}

TEST(AreaHeadings, WithoutTheWordStandAlone) {
  EXPECT_EQ(areas_of({five, "• Kommunen som arbetsgivare – personalpolitik", seven}), "5 7");
  EXPECT_EQ(areas_of({five, "Kommunen som arbetsgivare – personalpolitik.", seven}), "5 7");
  EXPECT_EQ(areas_of({five, "Text ovanför:\nKommunen som arbetsgivare – personalpolitik", seven}),
            "5 7");
}

}  // namespace
}  // namespace kompass::evidence
