// SPDX-License-Identifier: EUPL-1.2
// Numbered migrations, forward only: schema/0001.sql makes version 1 of nothing, 0002 makes 2 of 1.
#pragma once

#include "store/sqlite.hpp"

namespace kompass::store {

int newest_schema();

// Brings the database to the newest schema, each step in a transaction of its own. An older one is
// first copied to PATH.schema-N. Problems: the database is of a newer program or of another one
// (Input), or a step fails.
Result<void> migrate(sqlite::Connection& connection, const std::string& path);

// Copies the database to `copy`, whole or not at all. What an upgrade that was cut off left there
// is replaced.
Result<void> keep_copy(sqlite::Connection& connection, const std::string& copy);

// Only looks: Problem (Input) when it is of another schema.
Result<void> is_newest(sqlite::Connection& connection, const std::string& path);

// The same steps up to a version, for tests.
Result<void> migrate_to(int version, sqlite::Connection& connection, const std::string& path);

}  // namespace kompass::store
