// SPDX-License-Identifier: EUPL-1.2
// Role models under a label of their own: "Förebilder    Luleå – Korta redogörelser (1.3)", as our
// own reports print them.
#pragma once

#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

// An item is a name, a dash and a text that ends in the code of its sub-area; "egen enhet" after
// the name tells a unit of the municipality itself. Marks the lines it reads as taken, and with
// them a table that says the same once more. A municipality the register does not have is a name
// only, and a finding.
std::vector<RoleModel> listed_role_models(Document& document, const Edition& edition,
                                          const PlaceNames& places, Doubts& doubts);

}  // namespace kompass::evidence
