// SPDX-License-Identifier: EUPL-1.2
// Dates as reports write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/evaluation.hpp"

namespace kompass::evidence {

struct FoundDate {
  Date date;  // the year is 0 where none is written ("den 4 februari")
  std::size_t at = 0, length = 0;
  bool alone = true;  // false: a day or month that a later date completes ("4-6 februari 2019")
};

// "2019-04-09", "9 april 2019", "9. april 2019", "30/11-2018", "31/12 2018", "09.04.2019",
// "februari år 2019", "kvartal 4 2018" (its last day), in the order of the text. Days that do not
// exist are left out, bare years too.
std::vector<FoundDate> dates_in(std::string_view text);

// The span the text tells: "4-6 februari 2019", "februari-mars 2019", "mellan den 4 februari och
// den 6 mars 2019", or one date. Nothing without a month.
std::optional<Period> period_in(std::string_view text);

// All years (1900 to 2100) that stand alone, in the order of the text.
std::vector<int> years_in(std::string_view text);

}  // namespace kompass::evidence
