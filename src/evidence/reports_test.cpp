// SPDX-License-Identifier: EUPL-1.2
// Every text in tests/reports is read and held against its .expected file. KOMPASS_ACCEPT=1 writes
// what was read there instead.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.hpp"
#include "evidence/example_edition.hpp"
#include "evidence/reading_as_text.hpp"

namespace kompass::evidence {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> report_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(KOMPASS_SOURCE_DIR "/tests/reports")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

class Reports : public ::testing::TestWithParam<std::string> {};

TEST_P(Reports, AreReadAsExpected) {
  const fs::path folder = KOMPASS_SOURCE_DIR "/tests/reports";
  const auto text = read_file(folder / (GetParam() + ".txt"), 10'000'000);
  ASSERT_TRUE(text);
  const auto read = reading_as_text(read_printed_report(*text, GetParam() + ".txt", small_world()));
  const fs::path expected = folder / (GetParam() + ".expected");
  if (std::getenv("KOMPASS_ACCEPT") != nullptr) {
    ASSERT_TRUE(write_file(expected, read));
    return;
  }
  const auto golden = read_file(expected, 10'000'000);
  ASSERT_TRUE(golden) << expected << " is missing; KOMPASS_ACCEPT=1 writes it";
  EXPECT_EQ(read, *golden);
}

INSTANTIATE_TEST_SUITE_P(All, Reports, ::testing::ValuesIn(report_names()), [](const auto& name) {
  std::string test_name = name.param;
  std::ranges::replace(test_name, '-', '_');
  return test_name;
});

}  // namespace
}  // namespace kompass::evidence
