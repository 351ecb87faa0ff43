// SPDX-License-Identifier: EUPL-1.2
// Days by which something is to be done.
#pragma once

#include <optional>

#include "core/date.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

Date today_of(const Turn& turn);  // where people are

// "senast 12 mars 2026" or, once that day is over, "skulle ha varit klart 12 mars 2026", as `words`
// with `late`; false without a day.
View due_view(const Turn& turn, const std::optional<Date>& due);

}  // namespace kompass::workspace
