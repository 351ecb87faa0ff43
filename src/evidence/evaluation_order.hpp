// SPDX-License-Identifier: EUPL-1.2
// Which evaluation in order a sentence tells of, and the year of the one before.
#pragma once

#include <optional>
#include <string_view>

namespace kompass::evidence {

// `sentence` is in lower case, `report_year` 0 when unknown. "kommunens andra utvärdering" is 2,
// "har utvärderats två gånger tidigare" is 3, "inte tidigare utvärderats" is 1; what is said of
// another year's evaluation or of a planned one does not count.
std::optional<int> order_told(std::string_view sentence, int report_year);

// "den förra utvärderingen gjordes 2014", "Solvika (2019) jämfört med Solvika (2017)"; `known` is
// what was told before.
std::optional<int> previous_year_told(std::string_view sentence, int report_year,
                                      std::optional<int> known);

}  // namespace kompass::evidence
