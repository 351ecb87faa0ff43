// SPDX-License-Identifier: EUPL-1.2
#include "store/strays.hpp"

#include "codec/hash.hpp"
#include "store/sqlite.hpp"

namespace kompass::store {
namespace {

using std::string;

// An item, the last entry about it, and how often it was written since it was made.
constexpr std::string_view items_and_entries =
    "SELECT i.id, i.kind, i.municipality, i.salt, i.body, i.revision, i.changed_at, i.changed_by, "
    "a.kind, a.municipality, a.after, a.at, a.by, coalesce(a.seq, 0), "
    "(SELECT count(*) FROM audit WHERE item = i.id AND seq >= (SELECT max(seq) FROM audit WHERE "
    "item = i.id AND before = '')) "
    "FROM item i LEFT JOIN audit a ON a.seq = (SELECT max(seq) FROM audit WHERE item = i.id) "
    "WHERE i.id > '' ORDER BY i.id";

constexpr std::string_view entries_without_items =
    "SELECT kind, item, seq FROM audit a WHERE seq > 0 AND after <> '' "
    "AND NOT EXISTS (SELECT 1 FROM item WHERE id = a.item) "
    "AND seq = (SELECT max(seq) FROM audit WHERE item = a.item) ORDER BY seq";

// Nothing when it is as the trail says.
string fault_of(const sqlite::Row& row) {
  const auto entry = row.integer(13);
  if (entry == 0) return "no entry of the trail is about it";
  const bool same = codec::sha256(row.text(3) + row.text(4)) == row.text(10) &&
                    row.text(1) == row.text(8) && row.text(2) == row.text(9) &&
                    row.text(6) == row.text(11) && row.text(7) == row.text(12) &&
                    row.integer(5) == row.integer(14);
  return same ? "" : "is not as entry " + std::to_string(entry) + " left it";
}

}  // namespace

Result<void> find_strays(const std::string& url, const std::function<void(const Stray&)>& take) {
  constexpr std::string_view scheme = "sqlite:";
  if (!url.starts_with(scheme)) return {};
  auto connection = sqlite::Connection::open(url.substr(scheme.size()), sqlite::Access::ReadOnly);
  if (!connection) return connection.problem();
  sqlite::Transaction reading(*connection, sqlite::Transaction::Kind::Read);
  connection->each(items_and_entries, {}, [&](const sqlite::Row& row) {
    auto fault = fault_of(row);
    if (!fault.empty()) take({row.text(1), row.text(0), std::move(fault)});
  });
  connection->each(entries_without_items, {}, [&](const sqlite::Row& row) {
    take({row.text(0), row.text(1),
          "is gone, and entry " + std::to_string(row.integer(2)) + " did not remove it"});
  });
  return reading.commit();
}

}  // namespace kompass::store
