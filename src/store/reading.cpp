// SPDX-License-Identifier: EUPL-1.2
#include "store/reading.hpp"

#include <fmt/format.h>

namespace kompass::store {
namespace {

using std::string_view;

const std::string& select_items() {
  static const std::string text = fmt::format("SELECT {} FROM item ", item_columns);
  return text;
}

AuditEntry entry_in(const sqlite::Row& row) {
  return {.seq = row.integer(0),
          .at = row.text(1),
          .by = row.text(2),
          .action = row.text(3),
          .kind = row.text(4),
          .item = row.text(5),
          .municipality = row.text(6),
          .before = row.text(7),
          .after = row.text(8),
          .previous = row.text(9),
          .hash = row.text(10)};
}

}  // namespace

Item item_in(const sqlite::Row& row) {
  return {.id = row.text(0),
          .kind = row.text(1),
          .municipality = row.text(2),
          .parent = row.text(3),
          .key = row.text(4),
          .body = row.text(5),
          .revision = static_cast<int>(row.integer(6)),
          .created_at = row.text(7),
          .created_by = row.text(8),
          .changed_at = row.text(9),
          .changed_by = row.text(10)};
}

Result<std::unique_ptr<sqlite::Connection>> ReadingPool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      auto connection = std::move(free_.back());
      free_.pop_back();
      return connection;
    }
  }
  auto made = make_();
  if (!made) return made.problem();
  return std::make_unique<sqlite::Connection>(std::move(*made));
}

void ReadingPool::give_back(std::unique_ptr<sqlite::Connection> connection) {
  if (keep_ == Keep::No) return;
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(connection));
}

Reading::Reading(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reading::Reading(Reading&&) noexcept = default;
Reading::~Reading() = default;

std::optional<Item> Reading::item(string_view id) {
  static const std::string sql = select_items() + "WHERE id = $1";
  std::optional<Item> found;
  state_->connection->each(sql, {id}, [&](const sqlite::Row& row) { found = item_in(row); });
  return found;
}

std::optional<Item> Reading::named(string_view kind, string_view parent, string_view key) {
  static const std::string sql = select_items() + "WHERE kind = $1 AND parent = $2 AND key = $3";
  std::optional<Item> found;
  state_->connection->each(sql, {kind, parent, key},
                           [&](const sqlite::Row& row) { found = item_in(row); });
  return found;
}

std::vector<Item> Reading::children(string_view kind, string_view parent) {
  static const std::string sql =
      select_items() + "WHERE kind = $1 AND parent = $2 ORDER BY kind, parent, key";
  std::vector<Item> found;
  state_->connection->each(sql, {kind, parent},
                           [&](const sqlite::Row& row) { found.push_back(item_in(row)); });
  return found;
}

std::vector<Item> Reading::all(string_view kind) {
  std::vector<Item> found;
  each(kind, [&](Item item) { found.push_back(std::move(item)); });
  return found;
}

void Reading::each(string_view kind, const std::function<void(Item)>& take) {
  static const std::string sql = select_items() + "WHERE kind = $1 ORDER BY kind, parent, key";
  state_->connection->each(sql, {kind}, [&](const sqlite::Row& row) { take(item_in(row)); });
}

std::vector<AuditEntry> Reading::audit(std::int64_t after, std::int64_t most) {
  std::vector<AuditEntry> found;
  state_->connection->each(
      "SELECT seq, at, by, action, kind, item, municipality, before, after, previous, hash FROM "
      "audit WHERE seq > $1 ORDER BY seq LIMIT $2",
      {after, most}, [&](const sqlite::Row& row) { found.push_back(entry_in(row)); });
  return found;
}

std::int64_t Reading::revision() {
  return state_->connection->integer("SELECT coalesce(max(seq), 0) FROM audit");
}

Result<void> Reading::finish() {
  return state_->transaction->commit();
}

}  // namespace kompass::store
