// SPDX-License-Identifier: EUPL-1.2
// The box that opens an area's chapter: its headings and its points.
#pragma once

#include <optional>
#include <vector>

#include "core/edition.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

struct AreaBox {
  std::size_t area = 0;  // index in the edition
  int points = 0;
  int line = 0;
};

// At most one an area: the figure between an area's heading and its first prose. Marks the lines it
// reads as taken. Findings: a box without a figure where other areas have one.
std::vector<AreaBox> area_boxes(Document& document, const Edition& edition, int report_year,
                                Doubts& doubts);

}  // namespace kompass::evidence
