// SPDX-License-Identifier: EUPL-1.2
// The kinds of part an evaluation has, as one table: who reads and writes each, how its items are
// named, and what its records say. Generic code does the rest (work_parts.hpp, work_document.hpp).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec/record_reader.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "service/rights/rights.hpp"

namespace kompass::service {

// How the items of a kind are named.
enum class Keyed {
  ByServer,              // a UUID is given to a new one
  BySubArea,             // "1.2"
  ByCriterion,           // "1.2.3"
  ByAuthorAndCriterion,  // "ACCOUNT:1.2.3"
  ByRemark,              // as the remark it answers
  Single                 // "report": there is one
};
inline constexpr std::string_view single_key = "report";

// Whether it ends in the published report.
enum class Destiny { Published, Derived, Inside };

// What can be done with the record of an item, whatever its type.
struct PartRecord {
  // The body as the store keeps it; faults tell what cannot be read.
  std::string (*body)(const codec::Node& node, codec::Faults& faults);
  // The sub-areas it says anything about; none: of no one in particular.
  std::vector<Code> (*about)(const std::string& body, const Edition& edition);
  // Puts it into the evaluation file; null for what has no place there.
  void (*enter)(const std::string& key, const std::string& body, const Edition& edition,
                Evaluation& evaluation);
  // Criteria and role groups it names that no other check looks at.
  std::vector<CriterionId> (*criteria)(const std::string& body);
  std::vector<RoleGroupId> (*role_groups)(const std::string& body);
  // Whether it is in the evaluation file yet: an interview that is only planned is not.
  bool (*counts)(const std::string& body);
};

struct PartKind {
  std::string_view path;  // "team_notes"; a hyphen for each underscore in addresses
  std::string_view kind;  // of the items in the store
  Action read, write;
  Keyed keyed = Keyed::ByServer;
  std::string_view id_member;  // of the record, that repeats the key; empty when none does
  Destiny destiny = Destiny::Inside;
  PartRecord record;
  std::optional<Action> read_others;  // where `read` is for one's own
};

std::span<const PartKind> part_kinds();
// By `path`, with underscores or hyphens; null for none.
const PartKind* find_part_kind(std::string_view path);
// By `kind`; it has to be one.
const PartKind& part_kind(std::string_view kind);

// "ACCOUNT" and "1.2.3" of "ACCOUNT:1.2.3"; no account in other keys.
struct PartKey {
  std::string account, name;
};
PartKey split_key(const std::string& key);

}  // namespace kompass::service
