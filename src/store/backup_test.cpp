// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "base/file.hpp"
#include "store/schema.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class BackupTest : public ::testing::Test {
 protected:
  BackupTest() { fs::create_directories(folder_); }
  ~BackupTest() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string url(const std::string& name) const {
    return "sqlite:" + (folder_ / name).string();
  }
  Store open(const std::string& name, Use use = Use::Write) {
    return *Store::open(url(name), use, system_now);
  }
  static void put(Store& store, const std::string& key) {
    const Change change{Change::What::Create, {.kind = "note", .key = key, .body = "{}"}};
    ASSERT_TRUE(store.apply({"test", "note.write"}, std::span(&change, 1)));
  }

  fs::path folder_ = fs::path(::testing::TempDir()) / ("backup-" + std::to_string(getpid()));
  fs::path file_ = folder_ / "kompass.backup";
};

TEST_F(BackupTest, GivesBackTheStoreWithItsFiles) {
  std::string hash;
  {
    auto store = open("a.db");
    put(store, "one");
    hash = *store.keep_file("a picture");
    const auto made = back_up(url("a.db"), file_);
    ASSERT_TRUE(made) << made.problem().message();
    EXPECT_EQ(made->changes, 1);
    EXPECT_EQ(made->files, 1U);
  }
  const auto restored = restore(file_, url("b.db"));
  ASSERT_TRUE(restored) << restored.problem().message();
  auto store = open("b.db");
  EXPECT_EQ(store.revision(), 1);
  EXPECT_TRUE(store.read()->named("note", "", "one"));
  EXPECT_EQ(*store.file(hash), "a picture");
  EXPECT_FALSE(fs::exists(folder_ / "b.db.restoring"));
}

TEST_F(BackupTest, IsOneStateWhileOthersWrite) {
  auto writer = open("a.db");
  put(writer, "first");
  std::atomic<bool> stop = false;
  std::thread writing([&] {
    for (int i = 0; !stop; ++i) put(writer, std::to_string(i));
  });
  const auto made = back_up(url("a.db"), file_);
  stop = true;
  writing.join();
  ASSERT_TRUE(made) << made.problem().message();
  const auto restored = restore(file_, url("b.db"));
  ASSERT_TRUE(restored) << restored.problem().message();
  EXPECT_EQ(restored->head, made->head);
}

TEST_F(BackupTest, GoesIntoAnEmptyStoreOnly) {
  {
    auto store = open("a.db");
    put(store, "one");
    ASSERT_TRUE(back_up(url("a.db"), file_));
  }
  EXPECT_EQ(restore(file_, url("a.db")).problem().kind, Trouble::Conflict);
  open("empty.db");
  EXPECT_TRUE(restore(file_, url("empty.db")));
}

TEST_F(BackupTest, ThatIsNoneLeavesNothingWhereItWasToGo) {
  ASSERT_TRUE(write_file(file_, "This is a text and no backup."));
  EXPECT_EQ(restore(file_, url("b.db")).problem().kind, Trouble::Input);
  for (const auto& left : fs::directory_iterator(folder_)) EXPECT_EQ(left.path(), file_);
}

TEST_F(BackupTest, ThatIsNoneTakesNoLockFromWhoHasTheStore) {
  ASSERT_TRUE(write_file(file_, "This is a text and no backup."));
  auto store = open("a.db");
  EXPECT_EQ(restore(file_, url("a.db")).problem().kind, Trouble::Environment);
  EXPECT_TRUE(fs::exists(folder_ / "a.db.lock"));
  EXPECT_EQ(Store::open(url("a.db"), Use::Write, system_now).problem().kind, Trouble::Environment);
}

TEST_F(BackupTest, OfANewerProgramIsRefusedByName) {
  open("a.db");
  sqlite::Connection::open((folder_ / "a.db").string(), sqlite::Access::ReadWrite)
      ->run("PRAGMA user_version = 99");
  EXPECT_THAT(back_up(url("a.db"), file_).problem().message(), HasSubstr("has schema 99"));
}

TEST_F(BackupTest, InMemoryIsNone) {
  EXPECT_EQ(back_up("memory:", file_).problem().kind, Trouble::Usage);
}

}  // namespace
}  // namespace kompass::store
