// SPDX-License-Identifier: EUPL-1.2
// Lists of evaluations, as the template evaluation_rows shows them.
#pragma once

#include <span>

#include "site/published.hpp"

namespace kompass::site {

// With the name of the municipality and the year.
View evaluation_row(const Visit& visit, const service::Publication& publication);

// Puts `evaluations`, `has_evaluations` and `of_max` for the head of the column of points.
void put_evaluations(const Visit& visit, View& view,
                     std::span<const service::Publication> publications);

// "Av 800".
std::string of_max(const Visit& visit, int max);

}  // namespace kompass::site
