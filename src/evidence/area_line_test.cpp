// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "evidence/area_headings.hpp"
#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

std::optional<AreaLine> read(std::string_view line) {
  const Headings headings(edition_2_1(), recognition_2_1());
  return area_line(line, edition_2_1(), headings);
}

TEST(AreaLine, TheMarkOfALanguageIsNoName) {
  for (const auto* line : {"Område 8 sv", "Fokusområde 8   nb", "Area 8\ten"}) {
    const auto found = read(line);
    ASSERT_TRUE(found) << line;
    EXPECT_EQ(found->area, 7u) << line;
    EXPECT_TRUE(found->name_follows) << line;
  }
  EXPECT_EQ(read("Område 1 sv    Offentlighet och demokrati")->title, "Offentlighet och demokrati");
}

TEST(AreaLine, AWordThatLooksLikeTheMarkBelongsToASentence) {
  EXPECT_FALSE(read("Område 3 en gång till"));
}

}  // namespace
}  // namespace kompass::evidence
