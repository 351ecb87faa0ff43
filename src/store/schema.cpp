// SPDX-License-Identifier: EUPL-1.2
#include "store/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "store/schema_texts.inc"

namespace kompass::store {
namespace {

constexpr std::int64_t application = 0x4B6D7073;  // "Kmps"

Result<void> step(int version, sqlite::Connection& connection) {
  sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
  connection.script(std::string(schema_texts.at(static_cast<std::size_t>(version - 1))));
  connection.run(fmt::format("PRAGMA application_id = {}", application));
  connection.run(fmt::format("PRAGMA user_version = {}", version));
  return transaction.commit();
}

// The version there is; 0 for an empty file.
Result<int> version_of(sqlite::Connection& connection, const std::string& path) {
  const auto version = static_cast<int>(connection.integer("PRAGMA user_version"));
  const auto owner = connection.integer("PRAGMA application_id");
  const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
  if (connection.failure()) return *connection.failure();
  if (owner != application && tables > 0) {
    return Problem{Trouble::Input, path, "is a database of another program", "name another file"};
  }
  if (version > newest_schema()) {
    return Problem{
        Trouble::Input, path,
        fmt::format("has schema {}, this program knows {} at most", version, newest_schema()),
        "use the newer program that wrote it"};
  }
  return version;
}

}  // namespace

Result<void> keep_copy(sqlite::Connection& connection, const std::string& copy) {
  const std::string beside = copy + ".new";
  std::error_code error;
  std::filesystem::remove(beside, error);
  if (auto copied = connection.copy_to(beside); !copied) return copied;
  std::filesystem::rename(beside, copy, error);
  if (!error) return {};
  return Problem{Trouble::Output, copy, "cannot be put into place: " + error.message(),
                 "change its permissions"};
}

int newest_schema() {
  return static_cast<int>(schema_texts.size());
}

Result<void> migrate_to(int version, sqlite::Connection& connection, const std::string& path) {
  const auto there = version_of(connection, path);
  if (!there) return there.problem();
  for (int next = *there + 1; next <= version; ++next) {
    if (auto done = step(next, connection); !done) return done;
  }
  return {};
}

Result<void> migrate(sqlite::Connection& connection, const std::string& path) {
  const auto there = version_of(connection, path);
  if (!there) return there.problem();
  if (*there > 0 && *there < newest_schema()) {
    if (auto kept = keep_copy(connection, fmt::format("{}.schema-{}", path, *there)); !kept) {
      return kept;
    }
  }
  return migrate_to(newest_schema(), connection, path);
}

Result<void> is_newest(sqlite::Connection& connection, const std::string& path) {
  const auto there = version_of(connection, path);
  if (!there) return there.problem();
  if (*there == newest_schema()) return {};
  return Problem{Trouble::Input, path,
                 fmt::format("has schema {}, this program reads {}", *there, newest_schema()),
                 "start the server once, which brings it up to date"};
}

}  // namespace kompass::store
