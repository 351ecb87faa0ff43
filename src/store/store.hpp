// SPDX-License-Identifier: EUPL-1.2
// Where evaluations, accounts and all else live: items with a revision, files by content hash, and
// the audit trail. It knows nothing of what an item means. Safe for any number of threads.
//
//   auto store = Store::open("sqlite:/var/lib/kompass/kompass.db", Use::Write, system_now);
//   store->apply({"command-line", "evaluation.import"}, changes);
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/audit.hpp"
#include "store/clock.hpp"

namespace kompass::store {

struct Item {
  std::string id;            // UUID of version 7
  std::string kind;          // "evaluation"
  std::string municipality;  // "SE-0115"; empty for what is about none
  std::string parent;        // id of the item it belongs to; empty for none
  std::string key;           // its name, unique within kind and parent
  std::string body;          // JSON
  int revision = 0;          // 1, 2, 3, ...
  std::string created_at, created_by, changed_at, changed_by;
};

// What is done to one item. Several are done together or not at all.
struct Change {
  enum class What { Create, Replace, Remove, Unchanged };
  What what = What::Create;
  // Create: an empty id gets a new one. Replace takes id, revision, key and body of it; Remove and
  // Unchanged take id and revision. Unchanged does nothing and fails unless the item still has it.
  Item item;
};

struct Deed {
  std::string by;      // account id, or the part of the program that does it
  std::string action;  // "evaluation.import"
};

enum class Use {
  Write,  // alone: a second writer of the same store is refused
  Read    // beside a writer
};

// One state of the store; what others write meanwhile is not seen. Reads give nothing after one has
// failed; `finish` tells.
class Reading {
 public:
  ~Reading();
  Reading(Reading&&) noexcept;

  std::optional<Item> item(std::string_view id);
  std::optional<Item> named(std::string_view kind, std::string_view parent, std::string_view key);
  std::vector<Item> children(std::string_view kind, std::string_view parent);  // by key
  std::vector<Item> all(std::string_view kind);  // by parent, then by key
  // The same one after another, for what need not be kept.
  void each(std::string_view kind, const std::function<void(Item)>& take);
  // The entries after number `after`, at most `most`.
  std::vector<AuditEntry> audit(std::int64_t after, std::int64_t most);
  std::int64_t revision();
  // Problem: the first read that failed.
  Result<void> finish();

 private:
  friend class Store;
  struct State;
  explicit Reading(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Store {
 public:
  // `url`: "memory:" or "sqlite:PATH". Problems: an unknown kind of store, a file that is none, is
  // damaged or of a newer program (Input), is in use (Environment), cannot be written (Output).
  static Result<Store> open(const std::string& url, Use use, Clock clock);
  ~Store();
  Store(Store&&) noexcept;

  // Does all changes in one transaction with an audit entry each; on the disk when it returns.
  // Gives the items as they are now (of Remove and Unchanged: as they were). Problems: Conflict
  // (another revision, a name that is taken), Missing (no such item), Output.
  Result<std::vector<Item>> apply(const Deed& deed, std::span<const Change> changes);

  Result<Reading> read();

  // How many changes were ever made: equal numbers, equal content.
  [[nodiscard]] std::int64_t revision() const;
  // The same of items of these kinds only; since it was opened, so it may be too high, never too
  // low.
  [[nodiscard]] std::int64_t revision_of(std::span<const std::string_view> kinds) const;

  // Files by the hash of their content (64 hexadecimal digits); kept once. Problem (Missing): none
  // has this hash; (Input) what lies there has another.
  Result<std::string> keep_file(std::string_view bytes);
  [[nodiscard]] Result<std::string> file(std::string_view sha256) const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kompass::store
