// SPDX-License-Identifier: EUPL-1.2
// Two dates as people write them: "1 januari–31 december 2018". Inside the module only.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "core/date.hpp"

namespace kompass::report {

// In Swedish, Norwegian or English; the first may leave out what the second says. Nothing where the
// text holds anything else.
std::optional<std::pair<Date, Date>> told_dates(std::string_view text);

}  // namespace kompass::report
