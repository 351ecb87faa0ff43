// SPDX-License-Identifier: EUPL-1.2
// The parts of an evaluation, one at a time and as lists: what the caller may read and write of
// them. Invariant: blind means blind. What may not be read is never counted or told apart from what
// is not there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/work/kinds.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct PartAddress {
  std::string evaluation;  // id
  const PartKind& kind;
  std::string key;  // empty: a new one of a kind that is keyed by the server
};

struct PartView {
  std::string author;  // account id; empty where it is nobody's own
  store::Item item;
};

// By key. Problem (Denied): nobody in the caller's place reads any of these.
Result<std::vector<PartView>> list_parts(Desk& desk, const Caller& caller,
                                         const std::string& evaluation, const PartKind& kind);

// Problems: Denied, whether it is there or not; Missing.
Result<PartView> read_part(Desk& desk, const Caller& caller, const PartAddress& address);

enum class Apply { Whole, MergePatch };  // RFC 7396

struct PartWrite {
  PartAddress address;
  std::string json;
  Apply apply = Apply::Whole;
  std::optional<int> revision;  // that is replaced; none: it is new
};

// For who asks only whether the caller could read, or write, anything of the kind of the address as
// things stand.
enum class Use { Reading, Writing };
Result<void> permit_parts(Desk& desk, const Caller& caller, const PartAddress& address, Use use);

// The part as it is now, or the errors for which nothing was written.
struct WrittenPart {
  std::optional<PartView> part;
  Findings findings;
};

// What is there already, word for word, is answered as it is, whatever revision was named.
// Problems: Denied; Conflict (another revision is there, and says something else).
Result<WrittenPart> write_part(Desk& desk, const Caller& caller, const PartWrite& write);
Result<void> remove_part(Desk& desk, const Caller& caller, const PartAddress& address,
                         int revision);

}  // namespace kompass::service
