// SPDX-License-Identifier: EUPL-1.2
#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>

#include "codec/hash.hpp"
#include "codec/random.hpp"
#include "store/file_identity.hpp"
#include "store/files.hpp"
#include "store/reading.hpp"
#include "store/schema.hpp"
#include "store/store_lock.hpp"

namespace kompass::store {
namespace {

using sqlite::Connection;
using sqlite::Transaction;
using std::string_view;

constexpr string_view memory_url = "memory:";
constexpr string_view sqlite_scheme = "sqlite:";

Result<std::string> path_in(const std::string& url) {
  if (url == memory_url) return std::string();
  if (url.starts_with(sqlite_scheme) && url.size() > sqlite_scheme.size()) {
    return only_name_of(url.substr(sqlite_scheme.size()));
  }
  return Problem{Trouble::Usage, url, "is no store", "say sqlite:PATH or memory:"};
}

std::string hash_with_salt(string_view salt, string_view body) {
  return codec::sha256(std::string(salt).append(body));
}

// An item as it is in the database, with what nobody outside needs.
struct Stored {
  Item item;
  std::string salt;
  [[nodiscard]] std::string hash() const { return hash_with_salt(salt, item.body); }
};

std::optional<Stored> stored(Connection& connection, string_view id) {
  static const std::string sql =
      fmt::format("SELECT {}, salt FROM item WHERE id = $1", item_columns);
  std::optional<Stored> found;
  connection.each(sql, {id},
                  [&](const sqlite::Row& row) { found = Stored{item_in(row), row.text(11)}; });
  return found;
}

// Writes changes and their entries in one transaction that is open already.
class Writer {
 public:
  Writer(Connection& connection, const Deed& deed, Moment now)
      : connection_(connection), deed_(deed), now_(now), at_(timestamp(now)) {
    connection_.each("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", {},
                     [&](const sqlite::Row& row) {
                       seq_ = row.integer(0);
                       head_ = row.text(1);
                     });
  }

  Result<Item> write(const Change& change) {
    if (change.what == Change::What::Create) return create(change.item);
    auto there = stored(connection_, change.item.id);
    if (connection_.failure()) return *connection_.failure();
    const std::string where = change.item.kind + " " + change.item.id;
    if (!there) return Problem{Trouble::Missing, where, "is not there", ""};
    if (there->item.revision != change.item.revision) {
      return Problem{Trouble::Conflict, where,
                     fmt::format("was changed meanwhile: revision {} was expected, it has {}",
                                 change.item.revision, there->item.revision),
                     "read it again and repeat the change"};
    }
    if (change.what == Change::What::Replace) return replace(*there, change.item);
    if (change.what == Change::What::Remove) return remove(*there);
    return there->item;
  }

  [[nodiscard]] std::int64_t revision() const { return seq_; }

 private:
  Result<Item> create(Item item) {
    if (item.id.empty()) item.id = new_id(now_);
    item.revision = 1;
    item.created_at = item.changed_at = at_;
    item.created_by = item.changed_by = deed_.by;
    const std::string salt = codec::random_hex(16);
    connection_.run(
        "INSERT INTO item (id, kind, municipality, parent, key, body, salt, revision, created_at, "
        "created_by, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $8, "
        "$9)",
        {item.id, item.kind, item.municipality, item.parent, item.key, item.body, salt, at_,
         deed_.by});
    return entered(item, "", hash_with_salt(salt, item.body));
  }

  Result<Item> replace(const Stored& before, const Item& wanted) {
    Stored after = before;
    after.item.key = wanted.key;
    after.item.body = wanted.body;
    after.item.revision += 1;
    after.item.changed_at = at_;
    after.item.changed_by = deed_.by;
    connection_.run(
        "UPDATE item SET key = $2, body = $3, revision = $4, changed_at = $5, changed_by = $6 "
        "WHERE id = $1",
        {after.item.id, after.item.key, after.item.body, std::int64_t{after.item.revision}, at_,
         deed_.by});
    return entered(after.item, before.hash(), after.hash());
  }

  Result<Item> remove(const Stored& before) {
    connection_.run("DELETE FROM item WHERE id = $1", {before.item.id});
    return entered(before.item, before.hash(), "");
  }

  Result<Item> entered(const Item& item, std::string before, std::string after) {
    AuditEntry entry{.seq = ++seq_,
                     .at = at_,
                     .by = deed_.by,
                     .action = deed_.action,
                     .kind = item.kind,
                     .item = item.id,
                     .municipality = item.municipality,
                     .before = std::move(before),
                     .after = std::move(after),
                     .previous = head_};
    head_ = entry.hash = hash_of(entry);
    connection_.run(
        "INSERT INTO audit (seq, at, by, action, kind, item, municipality, before, after, "
        "previous, "
        "hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {entry.seq, entry.at, entry.by, entry.action, entry.kind, entry.item, entry.municipality,
         entry.before, entry.after, entry.previous, entry.hash});
    if (connection_.failure()) return *connection_.failure();
    return item;
  }

  Connection& connection_;
  const Deed& deed_;
  Moment now_;
  std::string at_;
  std::int64_t seq_ = 0;
  std::string head_;
};

}  // namespace

struct Store::State {
  State(std::string database, Connection opened, StoreLock held, Clock given)
      : path(std::move(database)),
        lock(std::move(held)),
        clock(std::move(given)),
        writer(std::move(opened)),
        identity(path.empty() ? FileIdentity() : FileIdentity(path)),
        files(path.empty() ? "" : path + ".files"),
        pool(path.empty() ? ReadingPool::Keep::No : ReadingPool::Keep::Yes,
             [this] { return reader(); }) {
    opened_at = revision = writer.integer("SELECT coalesce(max(seq), 0) FROM audit");
  }

  // A store in memory is copied for who reads it. A file was whole when it was opened first: what
  // is wrong with it now happened to it here.
  Result<Connection> reader() {
    if (!path.empty()) {
      auto opened = Connection::open(path, sqlite::Access::ReadOnly);
      if (opened || opened.problem().kind != Trouble::Input) return opened;
      Problem problem = opened.problem();
      problem.kind = Trouble::Environment;
      return problem;
    }
    const std::lock_guard writing(mutex);
    return writer.copy();
  }

  void note_kinds(std::span<const Change> changes, const std::vector<Item>& items) {
    const std::lock_guard noting(revisions_mutex);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (changes[i].what != Change::What::Unchanged) revisions[items[i].kind] = revision;
    }
  }

  std::string path;  // empty: in memory
  StoreLock lock;
  Clock clock;
  std::mutex mutex;  // of the writer
  Connection writer;
  FileIdentity identity;
  std::atomic<std::int64_t> revision = 0;
  std::int64_t opened_at = 0;
  std::mutex revisions_mutex;
  std::map<std::string, std::int64_t, std::less<>> revisions;  // by kind, of what changed since
  Files files;
  ReadingPool pool;
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& url, Use use, Clock clock) {
  const auto path = path_in(url);
  if (!path) return path.problem();
  const bool in_memory = path->empty();
  StoreLock lock;
  if (!in_memory && use == Use::Write) {
    auto taken = StoreLock::take(*path);
    if (!taken) return taken.problem();
    lock = std::move(*taken);
  }
  auto connection =
      Connection::open(in_memory ? ":memory:" : *path,
                       use == Use::Write ? sqlite::Access::ReadWrite : sqlite::Access::ReadOnly);
  if (!connection) return connection.problem();
  if (auto ready = use == Use::Write ? migrate(*connection, *path) : is_newest(*connection, *path);
      !ready) {
    return ready.problem();
  }
  auto state =
      std::make_unique<State>(*path, std::move(*connection), std::move(lock), std::move(clock));
  if (use == Use::Write) state->files.close_to_others();
  return Store(std::move(state));
}

Result<std::vector<Item>> Store::apply(const Deed& deed, std::span<const Change> changes) {
  const std::lock_guard writing(state_->mutex);
  if (auto same = state_->identity.same(); !same) return same.problem();
  Transaction transaction(state_->writer, Transaction::Kind::Write);
  Writer writer(state_->writer, deed, state_->clock());
  std::vector<Item> items;
  items.reserve(changes.size());
  for (const auto& change : changes) {
    auto item = writer.write(change);
    if (!item) return item.problem();
    items.push_back(std::move(*item));
  }
  if (auto done = transaction.commit(); !done) return done.problem();
  state_->revision = writer.revision();
  state_->note_kinds(changes, items);
  return items;
}

Result<Reading> Store::read() {
  if (auto same = state_->identity.same(); !same) return same.problem();
  auto connection = state_->pool.take();
  if (!connection) return connection.problem();
  return Reading(std::make_unique<Reading::State>(std::move(*connection), state_->pool));
}

std::int64_t Store::revision() const {
  return state_->revision;
}

std::int64_t Store::revision_of(std::span<const string_view> kinds) const {
  const std::lock_guard lock(state_->revisions_mutex);
  std::int64_t latest = state_->opened_at;
  for (const auto kind : kinds) {
    const auto found = state_->revisions.find(kind);
    if (found != state_->revisions.end()) latest = std::max(latest, found->second);
  }
  return latest;
}

Result<std::string> Store::keep_file(string_view bytes) {
  return state_->files.keep(bytes);
}

Result<std::string> Store::file(string_view sha256) const {
  return state_->files.get(sha256);
}

}  // namespace kompass::store
