// SPDX-License-Identifier: EUPL-1.2
// The thin layer over SQLite: a connection with its prepared statements. SQL is written with $1,
// $2,
// ... so that one text serves other engines too. After a failure every statement of the same
// transaction does nothing, and `commit` tells the failure: callers check once.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace kompass::store::sqlite {

using Value = std::variant<std::int64_t, std::string_view>;

class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  sqlite3_stmt* statement_;
};

enum class Access { ReadWrite, ReadOnly };

class Connection {
 public:
  // `path`: a file, which ReadWrite makes when it is not there, or ":memory:". Problems: it is no
  // database, is damaged, cannot be opened or written.
  static Result<Connection> open(const std::string& path, Access access);

  void run(std::string_view sql, std::initializer_list<Value> values = {});
  void each(std::string_view sql, std::initializer_list<Value> values,
            const std::function<void(const Row&)>& take);
  // Several statements without values, as a schema is.
  void script(const std::string& sql);

  // All of it as it is now: in memory, or in a new file.
  Result<Connection> copy();
  Result<void> copy_to(const std::string& file);

  [[nodiscard]] std::int64_t integer(std::string_view sql);  // the first value; 0 without a row
  [[nodiscard]] const std::optional<Problem>& failure() const { return failure_; }

 private:
  friend class Transaction;
  struct Closed {
    void operator()(sqlite3* database) const;
  };
  struct Finalized {
    void operator()(sqlite3_stmt* statement) const;
  };
  struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalized> prepared;
    std::vector<int> parameters;  // SQLite's number of $1, $2, ...
  };
  Connection(std::unique_ptr<sqlite3, Closed> database, std::string path)
      : path_(std::move(path)), database_(std::move(database)) {}
  Statement* statement(std::string_view sql);
  void fail(int code);

  bool serves_ =
      false;  // opened and found whole: what is wrong from now on is no fault of who named it

  std::string path_;
  std::unique_ptr<sqlite3, Closed> database_;
  std::map<std::string, Statement, std::less<>> statements_;  // closed before the database
  std::optional<Problem> failure_;
};

// Rolled back unless committed.
class Transaction {
 public:
  enum class Kind { Read, Write };
  Transaction(Connection& connection, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Problem: the first failure since it began. A write is on the disk when it succeeds.
  Result<void> commit();

 private:
  Connection& connection_;
  bool open_ = false;
};

}  // namespace kompass::store::sqlite
