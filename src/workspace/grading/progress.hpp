// SPDX-License-Identifier: EUPL-1.2
// How far the own grading has come, all sub-areas at a glance.
#pragma once

#include "workspace/grading/grading.hpp"

namespace kompass::workspace {

// "/sv/arbete/ID/bedom/7.4".
std::string grading_address(const Turn& turn, const Grading& grading, const Code& sub_area);

// The strip of squares above the page, in groups by area, and the sub-areas of the area on show;
// the one on show has a ring.
void put_progress(const Turn& turn, const Grading& grading, const SubArea& current, View& view);

}  // namespace kompass::workspace
