// SPDX-License-Identifier: EUPL-1.2
// Role models in a table of their own, "Område  Förebild  Det den visar", as our own reports print
// them.
#pragma once

#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

// The first column ends in the code of the sub-area; "egen enhet" after a name tells a unit of the
// municipality itself. Marks the lines of the table as taken, and those that name its role models
// in the areas. A municipality the register does not have is a name only, and a finding.
std::vector<RoleModel> listed_role_models(Document& document, const Edition& edition,
                                          const PlaceNames& places, Doubts& doubts);

}  // namespace kompass::evidence
