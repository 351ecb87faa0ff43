// SPDX-License-Identifier: EUPL-1.2
// Days by which something is to be done.
#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/evaluation.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

Date today_of(const Turn& turn);  // where people are

// "12 april 2026" for one day; else from the one to the other, as far as they are known.
// `period` has one of its days at least.
std::string days_of(const Turn& turn, const Period& period);

// "senast 12 mars 2026" or, once that day is over, "skulle ha varit klart 12 mars 2026", as `words`
// with `late`; false without a day.
View due_view(const Turn& turn, const std::optional<Date>& due);

}  // namespace kompass::workspace
