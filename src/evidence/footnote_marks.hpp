// SPDX-License-Identifier: EUPL-1.2
// Marks of footnotes that a conversion to text has set against their figures: "75²" as 752.
#pragma once

#include <vector>

#include "evidence/area_boxes.hpp"
#include "evidence/doubts.hpp"
#include "evidence/table_entries.hpp"

namespace kompass::evidence {

// Takes the last digit off points that are more than can be had, where the rest can be had and the
// percent, the area's box or the sum of its rows says so. Findings: each such mark.
void take_off_footnote_marks(Entries& entries, const std::vector<AreaBox>& boxes,
                             const Edition& edition, Doubts& doubts);

}  // namespace kompass::evidence
