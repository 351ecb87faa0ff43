// SPDX-License-Identifier: EUPL-1.2
#include "base/outputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "base/file.hpp"

namespace kompass {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OutputsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kompass-outputs-test-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_)) found.insert(entry.path().filename());
    return found;
  }
  [[nodiscard]] std::string text(const std::string& name) const {
    return *read_file(folder_ / name, 100);
  }

  fs::path folder_;
};

TEST_F(OutputsTest, NothingIsThereUntilAllIsCommitted) {
  Outputs outputs;
  ASSERT_TRUE(outputs.add(folder_ / "a", "1"));
  ASSERT_TRUE(outputs.add(folder_ / "b", "2"));
  EXPECT_FALSE(fs::exists(folder_ / "a"));
  ASSERT_TRUE(outputs.commit());
  EXPECT_THAT(names(), ElementsAre("a", "b"));
  EXPECT_EQ(text("b"), "2");
}

TEST_F(OutputsTest, WhatIsNotCommittedLeavesNoTrace) {
  {
    Outputs outputs;
    ASSERT_TRUE(outputs.folder(folder_ / "deep" / "er"));
    ASSERT_TRUE(outputs.add(folder_ / "deep" / "er" / "a", "1"));
  }
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(OutputsTest, AFullDeviceTakesNothingElseWithIt) {
  ASSERT_TRUE(write_file(folder_ / "a", "old"));
  Outputs outputs;
  ASSERT_TRUE(outputs.add(folder_ / "a", "new"));
  ASSERT_TRUE(outputs.add("/dev/full", "x"));
  const auto committed = outputs.commit();
  ASSERT_FALSE(committed);
  EXPECT_EQ(committed.problem().message(),
            "/dev/full: cannot write: No space left on device; free some space and run again");
  EXPECT_EQ(text("a"), "old");
}

TEST_F(OutputsTest, ARenameThatFailsPutsTheEarlierFilesBack) {
  ASSERT_TRUE(write_file(folder_ / "a", "old"));
  {
    Outputs outputs("ask for help");
    ASSERT_TRUE(outputs.add(folder_ / "a", "new"));
    ASSERT_TRUE(outputs.add(folder_ / "b", "new"));
    ASSERT_TRUE(outputs.add(folder_ / std::string(300, 'x'), "new"));
    const auto committed = outputs.commit();
    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.problem().remedy, "ask for help");
  }
  EXPECT_THAT(names(), ElementsAre("a"));
  EXPECT_EQ(text("a"), "old");
}

TEST_F(OutputsTest, ALinkStaysAndItsTargetIsReplaced) {
  ASSERT_TRUE(write_file(folder_ / "real", "old"));
  fs::create_symlink("real", folder_ / "link");
  ASSERT_TRUE(write_file(folder_ / "link", "new"));
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(text("real"), "new");
}

TEST_F(OutputsTest, ForTheOwnerOnlyNobodyElseMayReadFoldersAndFiles) {
  Outputs outputs("change its permissions", Readers::OwnerOnly);
  ASSERT_TRUE(outputs.folder(folder_ / "a/b"));
  ASSERT_TRUE(outputs.add(folder_ / "a/b/private", "x"));
  ASSERT_TRUE(outputs.commit());
  EXPECT_EQ(fs::status(folder_ / "a").permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(folder_ / "a/b").permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(folder_ / "a/b/private").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(OutputsTest, TheUmaskDecidesWhoMayRead) {
  const mode_t before = ::umask(077);
  EXPECT_TRUE(write_file(folder_ / "private", "x"));
  ::umask(before);
  EXPECT_EQ(fs::status(folder_ / "private").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace
}  // namespace kompass
