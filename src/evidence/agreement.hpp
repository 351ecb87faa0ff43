// SPDX-License-Identifier: EUPL-1.2
// Printed figures held against each other: tables, boxes, the total in the text, and the arithmetic
// of core (score.hpp).
#pragma once

#include <optional>
#include <vector>

#include "evidence/area_boxes.hpp"
#include "evidence/doubts.hpp"
#include "evidence/score_tables.hpp"

namespace kompass::evidence {

// Keeps every box beside its area's row. Without any table row the boxes are the areas' figures.
// Findings: `area-box-differs`, `area-from-box`, `no-tables` (an error when there are no boxes).
void add_boxes(const std::vector<AreaBox>& boxes, const Edition& edition, PrintedTables& tables,
               Doubts& doubts);

// A total told in the text counts where the tables print none.
void add_total(std::optional<int> total, int line, PrintedTables& tables, Doubts& doubts);

// What core finds about the printed figures, at the lines they stand in.
void judge_agreement(const PrintedTables& tables, const Edition& edition, Doubts& doubts);

}  // namespace kompass::evidence
