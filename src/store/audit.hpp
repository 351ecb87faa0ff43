// SPDX-License-Identifier: EUPL-1.2
// The audit trail: one entry a change, chained by hash. An entry holds ids and hashes only, never a
// text or a name. The hash of an entry is SHA-256 of these lines, each ended by a line feed:
// seq, at, by, action, kind, item, municipality, before, after, previous. Before and after are
// SHA-256 of the item's salt (hexadecimal) followed by its body.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kompass::store {

struct AuditEntry {
  std::int64_t seq = 0;  // 1, 2, 3, ...
  std::string at, by, action, kind, item, municipality;
  std::string before, after;  // empty: it was not there, it is not there any more
  std::string previous;       // empty for the first entry
  std::string hash;
};

std::string hash_of(const AuditEntry& entry);

// Where the chain is broken first, looking at one entry after another.
class ChainCheck {
 public:
  // What is wrong with the entry that follows those seen before; nothing when it holds.
  std::optional<std::string> next(const AuditEntry& entry);
  [[nodiscard]] std::int64_t seen() const { return seen_; }
  [[nodiscard]] const std::string& head() const { return head_; }

 private:
  std::int64_t seen_ = 0;
  std::string head_;
};

}  // namespace kompass::store
