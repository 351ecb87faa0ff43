// SPDX-License-Identifier: EUPL-1.2
// Role groups that people name while they write: "@enhetschefer", or as much of a word of a name as
// is in that of one group only. The name is the group's id, or what it is called in the language of
// the page with a hyphen for each space; nothing is guessed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edition.hpp"

namespace kompass::workspace {

struct UnclearGroup {
  std::string name;                 // "@pol", as it was written
  bool several = false;             // else there is none that is called so
  std::vector<std::string> offers;  // "@politisk-ledning"
};
struct NamedGroups {
  std::vector<RoleGroupId> known;  // each once, as they come
  std::vector<UnclearGroup> unclear;
};

// Behind an "@" in text that no letter stands before: an address of mail names no group.
NamedGroups groups_in(std::string_view text, const Edition& edition, Language language);

// "@politisk-ledning"
std::string group_handle(const RoleGroup& group, Language language);

}  // namespace kompass::workspace
