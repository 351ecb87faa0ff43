// SPDX-License-Identifier: EUPL-1.2
// What the last published evaluation of the municipality says of a sub-area.
#pragma once

#include "workspace/grading/grading.hpp"

namespace kompass::workspace {

// For the template, or false when nothing is published of an earlier one. Under another edition
// the figure is that of the area that corresponds, with how far the two can be compared.
View earlier_view(const Turn& turn, const Grading& grading, const SubArea& sub_area);

}  // namespace kompass::workspace
