// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <sqlite3.h>
#include <cassert>

#include "base/descriptor.hpp"

namespace kompass::store::sqlite {
namespace {

struct Told {
  Trouble kind;
  const char* what;
  const char* remedy;
};

Told told(int code) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB: return {Trouble::Input, "is no database of Kompass", "name another file"};
    case SQLITE_CORRUPT: return {Trouble::Input, "is damaged", "restore the latest backup"};
    case SQLITE_FULL:
      return {Trouble::Output, "cannot be written, the disk is full", "make room and try again"};
    case SQLITE_READONLY: return {Trouble::Output, "may not be written", "change its permissions"};
    case SQLITE_IOERR: return {Trouble::Output, "cannot be read or written", "see to the disk"};
    case SQLITE_CANTOPEN:
      return {Trouble::Input, "cannot be opened", "see that its folder is there and may be used"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Trouble::Environment, "is in use by another program", "try again"};
    case SQLITE_CONSTRAINT:  // told without the path, since it is the caller's to mend
      return {Trouble::Conflict, "holds something of this name already", "choose another name"};
    default: return {Trouble::Environment, "failed", ""};
  }
}

Problem problem_of(const std::string& path, int code, const char* said) {
  const Told about = told(code);
  if (about.kind == Trouble::Conflict) return {about.kind, "", about.what, about.remedy};
  return {about.kind, path, fmt::format("{} ({})", about.what, said), about.remedy};
}

void bind(sqlite3_stmt* statement, int parameter, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, parameter, *number);
  } else {
    const auto text = std::get<std::string_view>(value);
    const char* data = text.data() == nullptr ? "" : text.data();  // null would bind NULL
    sqlite3_bind_text64(statement, parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
}

// What SQLite leaves to the connection: standard quoting, no trust in what a file declares.
void set_up(sqlite3* database) {
  sqlite3_extended_result_codes(database, 1);
  sqlite3_busy_timeout(database, 5000);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

// Passwords, sessions and private notes are in it: a new database is for its owner only, and so is
// what SQLite puts beside it. One that is there is not opened, which would end SQLite's locks on
// it.
void begin_for_owner_only(const std::string& path) {
  constexpr mode_t owner_only = 0600;
  if (path != ":memory:") {
    const Descriptor made(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only));
  }
}

}  // namespace

void Connection::Closed::operator()(sqlite3* database) const {
  sqlite3_close(database);
}

void Connection::Finalized::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

std::int64_t Row::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Row::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return bytes == nullptr
             ? std::string()
             : std::string(bytes,
                           static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

Result<Connection> Connection::open(const std::string& path, Access access) {
  sqlite3* raw = nullptr;
  const int mode = access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (access == Access::ReadWrite) begin_for_owner_only(path);
  const int code = sqlite3_open_v2(path.c_str(), &raw, mode | SQLITE_OPEN_NOMUTEX, nullptr);
  std::unique_ptr<sqlite3, Closed> database(raw);
  if (code != SQLITE_OK) return problem_of(path, code, sqlite3_errstr(code));
  set_up(raw);
  Connection connection(std::move(database), path);
  if (access == Access::ReadWrite) connection.run("PRAGMA journal_mode = WAL");
  connection.run("PRAGMA synchronous = FULL");
  connection.run("PRAGMA foreign_keys = ON");
  connection.run("PRAGMA cell_size_check = ON");
  connection.each("SELECT count(*) FROM sqlite_schema", {}, [](const Row&) {});
  if (connection.failure_) return *connection.failure_;
  connection.serves_ = true;
  return connection;
}

void Connection::fail(int code) {
  if (failure_) return;
  failure_ = problem_of(path_, code, sqlite3_errmsg(database_.get()));
  if (serves_ && failure_->kind == Trouble::Input) failure_->kind = Trouble::Environment;
}

Connection::Statement* Connection::statement(std::string_view sql) {
  if (const auto known = statements_.find(sql); known != statements_.end()) return &known->second;
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  if (code != SQLITE_OK) {
    fail(code);
    return nullptr;
  }
  Statement statement{std::unique_ptr<sqlite3_stmt, Finalized>(raw), {}};
  for (int number = 1; number <= sqlite3_bind_parameter_count(raw); ++number) {
    statement.parameters.push_back(
        sqlite3_bind_parameter_index(raw, fmt::format("${}", number).c_str()));
  }
  return &statements_.emplace(std::string(sql), std::move(statement)).first->second;
}

void Connection::each(std::string_view sql, std::initializer_list<Value> values,
                      const std::function<void(const Row&)>& take) {
  if (failure_) return;
  Statement* found = statement(sql);
  if (found == nullptr) return;
  sqlite3_stmt* prepared = found->prepared.get();
  std::size_t number = 0;
  for (const auto& value : values) bind(prepared, found->parameters.at(number++), value);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(prepared)) == SQLITE_ROW) take(Row(prepared));
  if (code != SQLITE_DONE) fail(code);
  // Tables grow, so that a statement without an index is a bug.
  assert(sqlite3_stmt_status(prepared, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) == 0);
  sqlite3_reset(prepared);
}

void Connection::run(std::string_view sql, std::initializer_list<Value> values) {
  each(sql, values, [](const Row&) {});
}

void Connection::script(const std::string& sql) {
  if (failure_) return;
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

Result<Connection> Connection::copy() {
  auto to = open(":memory:", Access::ReadWrite);
  if (!to) return to;
  sqlite3_backup* backup =
      sqlite3_backup_init(to->database_.get(), "main", database_.get(), "main");
  const int code = backup == nullptr ? SQLITE_NOMEM : sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) return problem_of(path_, code, sqlite3_errstr(code));
  return to;
}

Result<void> Connection::copy_to(const std::string& file) {
  failure_.reset();
  begin_for_owner_only(file);
  run("VACUUM INTO $1", {file});
  if (failure_) return *failure_;
  return {};
}

std::int64_t Connection::integer(std::string_view sql) {
  std::int64_t value = 0;
  each(sql, {}, [&](const Row& row) { value = row.integer(0); });
  return value;
}

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
  connection_.failure_.reset();
  connection_.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
  open_ = !connection_.failure_;
}

Transaction::~Transaction() {
  if (!open_) return;
  connection_.failure_.reset();
  connection_.run("ROLLBACK");
  connection_.failure_.reset();
}

Result<void> Transaction::commit() {
  connection_.run("COMMIT");
  if (connection_.failure_) return *connection_.failure_;
  open_ = false;
  return {};
}

}  // namespace kompass::store::sqlite
