// SPDX-License-Identifier: EUPL-1.2
// What readings share: connections that are free, and how rows become items and entries.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace kompass::store {

// Its columns in the order that `item_in` reads them.
inline constexpr std::string_view item_columns =
    "id, kind, municipality, parent, key, body, revision, created_at, created_by, changed_at, "
    "changed_by";
Item item_in(const sqlite::Row& row);

// Connections for reading, kept for the next who needs one.
class ReadingPool {
 public:
  using Make = std::function<Result<sqlite::Connection>()>;
  enum class Keep { Yes, No };  // whether a connection serves again
  ReadingPool(Keep keep, Make make) : keep_(keep), make_(std::move(make)) {}

  Result<std::unique_ptr<sqlite::Connection>> take();
  void give_back(std::unique_ptr<sqlite::Connection> connection);

 private:
  Keep keep_;
  Make make_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<sqlite::Connection>> free_;
};

struct Reading::State {
  State(std::unique_ptr<sqlite::Connection> taken, ReadingPool& from)
      : connection(std::move(taken)),
        pool(from),
        transaction(std::in_place, *connection, sqlite::Transaction::Kind::Read) {}
  ~State() {
    transaction.reset();
    pool.give_back(std::move(connection));
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::unique_ptr<sqlite::Connection> connection;
  ReadingPool& pool;
  std::optional<sqlite::Transaction> transaction;
};

}  // namespace kompass::store
