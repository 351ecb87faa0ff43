// SPDX-License-Identifier: EUPL-1.2
#include "store/audit.hpp"

#include <fmt/format.h>

#include "codec/hash.hpp"

namespace kompass::store {

std::string hash_of(const AuditEntry& entry) {
  return codec::sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", entry.seq, entry.at,
                                   entry.by, entry.action, entry.kind, entry.item,
                                   entry.municipality, entry.before, entry.after, entry.previous));
}

std::optional<std::string> ChainCheck::next(const AuditEntry& entry) {
  const auto expected = seen_ + 1;
  if (entry.seq != expected) {
    return fmt::format("entry {} is missing; the next there is {}", expected, entry.seq);
  }
  if (entry.previous != head_) {
    return fmt::format("entry {} does not follow entry {}: its previous hash is another", entry.seq,
                       seen_);
  }
  if (hash_of(entry) != entry.hash) {
    return fmt::format("entry {} was changed: its hash is not that of its content", entry.seq);
  }
  seen_ = entry.seq;
  head_ = entry.hash;
  return std::nullopt;
}

}  // namespace kompass::store
