// SPDX-License-Identifier: EUPL-1.2
// The points of a sub-area by the own grades, as they stand while it is being graded.
#pragma once

#include "workspace/grading/grading.hpp"

namespace kompass::workspace {

// The figure or its range, a bar of it, of how many, and what would close the range.
void put_points(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view);

}  // namespace kompass::workspace
