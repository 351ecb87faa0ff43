// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "workspace/turn.hpp"

namespace kompass::workspace {

// Puts `ways`, the pages on which a report is written, and `has_ways`: for those who evaluate.
void put_report_nav(const Turn& turn, const std::string& evaluation, View& view);

}  // namespace kompass::workspace
