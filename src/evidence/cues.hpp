// SPDX-License-Identifier: EUPL-1.2
// Words that tell what a sentence says about another municipality: that it is worth looking at, or
// that one works together with it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kompass::evidence {

enum class Cue {
  RoleModel,
  WeakRoleModel,  // only close to the name: "se hur Luleå", "ett exempel är Luleå"
  Partner,
  Neighbour  // "grannkommunen Täby": a partner, unless recommended at once
};

struct CueMention {
  Cue cue;
  std::size_t at = 0, length = 0;
};

// In the order of the text; Swedish and Norwegian. "till exempel" is no cue.
std::vector<CueMention> cues_in(std::string_view sentence);

// Whether the sentence speaks of other municipalities in general, or points back to one named
// before ("Där ...", "Den modellen ...").
bool speaks_of_others(std::string_view sentence);
bool points_back(std::string_view sentence);

}  // namespace kompass::evidence
