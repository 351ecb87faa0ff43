// SPDX-License-Identifier: EUPL-1.2
#include "store/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace kompass::store {
namespace {

using sqlite::Access;
using sqlite::Connection;
using ::testing::HasSubstr;

TEST(Schema, ComesFromEveryEarlierVersionToTheNewest) {
  for (int from = 0; from <= newest_schema(); ++from) {
    auto connection = *Connection::open(":memory:", Access::ReadWrite);
    ASSERT_TRUE(migrate_to(from, connection, "test"));
    ASSERT_TRUE(migrate_to(newest_schema(), connection, "test"));
    EXPECT_EQ(connection.integer("PRAGMA user_version"), newest_schema());
    EXPECT_EQ(connection.integer("SELECT count(*) FROM item"), 0);
  }
}

TEST(Schema, OfANewerProgramIsRefusedByName) {
  auto connection = *Connection::open(":memory:", Access::ReadWrite);
  ASSERT_TRUE(migrate(connection, "test.db"));
  connection.run("PRAGMA user_version = 99");
  const auto refused = migrate(connection, "test.db");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.problem().message(), HasSubstr("test.db: has schema 99"));
}

TEST(Schema, OfAnotherProgramIsRefused) {
  auto connection = *Connection::open(":memory:", Access::ReadWrite);
  connection.run("CREATE TABLE other (x)");
  EXPECT_THAT(migrate(connection, "other.db").problem().message(), HasSubstr("another program"));
}

TEST(Schema, IsCopiedBeforeAnUpgradeAlsoWhereOneWasCutOff) {
  const auto folder =
      std::filesystem::path(::testing::TempDir()) / ("schema-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto copy = (folder / "a.db.schema-1").string();
  std::ofstream(copy + ".new") << "half a copy";
  std::ofstream(copy) << "that of an upgrade which stopped after it";
  auto connection = *Connection::open((folder / "a.db").string(), Access::ReadWrite);
  ASSERT_TRUE(migrate(connection, "a.db"));
  for (int start = 0; start < 2; ++start) {
    const auto kept = keep_copy(connection, copy);
    ASSERT_TRUE(kept) << kept.problem().message();
  }
  EXPECT_EQ(Connection::open(copy, Access::ReadOnly)->integer("PRAGMA user_version"),
            newest_schema());
  EXPECT_FALSE(std::filesystem::exists(copy + ".new"));
  std::filesystem::remove_all(folder);
}

TEST(Schema, AStatementWithoutAnIndexIsABug) {
  auto connection = *Connection::open(":memory:", Access::ReadWrite);
  ASSERT_TRUE(migrate(connection, "test"));
  connection.run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO "
      "item "
      "SELECT i, 'note', '', '', i, '{}', '', 1, '', '', '', '' FROM n");
  EXPECT_EQ(connection.integer("SELECT count(*) FROM item WHERE kind = 'note'"), 9);
  EXPECT_DEATH(connection.run("SELECT id FROM item WHERE body = '{}'"), "FULLSCAN");
}

}  // namespace
}  // namespace kompass::store
