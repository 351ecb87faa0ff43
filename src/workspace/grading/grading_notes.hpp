// SPDX-License-Identifier: EUPL-1.2
// The notes that name a criterion of a sub-area: the reader's own, and those of the team.
#pragma once

#include "workspace/grading/grading.hpp"

namespace kompass::workspace {

// Newest first, with how many; false for none.
View notes_beside(const Turn& turn, const Grading& grading, const SubArea& sub_area);

}  // namespace kompass::workspace
