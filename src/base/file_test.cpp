// SPDX-License-Identifier: EUPL-1.2
#include "base/file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace kompass {
namespace {

namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kompass-file-test-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(File, ReadsBackWhatWasWritten) {
  const auto path = folder_ / "a.txt";
  ASSERT_TRUE(write_file(path, "åäö\n"));
  EXPECT_EQ(*read_file(path, 100), "åäö\n");
}

TEST_F(File, ReplacesAnOldFileAndLeavesNothingBeside) {
  const auto path = folder_ / "a.txt";
  ASSERT_TRUE(write_file(path, "old"));
  ASSERT_TRUE(write_file(path, "new"));
  EXPECT_EQ(*read_file(path, 100), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}), 1);
}

TEST_F(File, SaysWhichFileIsMissingAndWhatToDo) {
  const auto read = read_file(folder_ / "none", 100);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.problem().kind, Trouble::Input);
  EXPECT_NE(read.problem().message().find("none: cannot open: No such file"), std::string::npos);
}

TEST_F(File, RefusesMoreThanTheLimit) {
  const auto path = folder_ / "big";
  ASSERT_TRUE(write_file(path, std::string(2'000'001, 'x')));
  const auto read = read_file(path, 2'000'000);
  ASSERT_FALSE(read);
  EXPECT_NE(read.problem().what.find("larger than 2 MB"), std::string::npos);
}

TEST_F(File, AFolderIsNotAFile) {
  EXPECT_FALSE(read_file(folder_, 100));
  const auto written = write_file(folder_, "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.problem().kind, Trouble::Output);
}

TEST_F(File, AFailedWriteIsAnOutputProblem) {
  const auto written = write_file(folder_ / "no" / "such" / "place", "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.problem().kind, Trouble::Output);
}

}  // namespace
}  // namespace kompass
