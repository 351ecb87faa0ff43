// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kompass::codec {
namespace {

TEST(Csv, ReadsQuotesCommasAndLineBreaks) {
  const auto rows = parse_csv("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\nz,\n");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1][0], "x, \"y\"");
  EXPECT_EQ(rows[1][1], "1\n2");
  EXPECT_EQ(rows[2][1], "");
}

TEST(Register, HoldsEverySwedishMunicipalityAndTheNorwegianOnes) {
  const auto all = load_register(std::filesystem::path(KOMPASS_SOURCE_DIR) / "data/register");
  ASSERT_TRUE(all);
  const auto& municipalities = all->municipalities;
  EXPECT_EQ(std::ranges::count(municipalities, "SE", &Municipality::country), 290);
  const auto vallentuna = std::ranges::find(municipalities, "0115", &Municipality::code);
  ASSERT_NE(vallentuna, municipalities.end());
  EXPECT_EQ(vallentuna->official_name, "Vallentuna kommun");
}

TEST(Register, AMissingFolderIsTheInstallationsFault) {
  const auto all = load_register("/nowhere");
  ASSERT_FALSE(all);
  EXPECT_EQ(all.problem().kind, Trouble::Environment);
}

}  // namespace
}  // namespace kompass::codec
