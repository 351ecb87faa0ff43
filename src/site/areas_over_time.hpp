// SPDX-License-Identifier: EUPL-1.2
// The areas of a municipality from evaluation to evaluation, as a table.
#pragma once

#include "site/published.hpp"

namespace kompass::site {

// {text, years, rows, marks}: the areas of the newest edition in the rows, the evaluations in the
// columns, newest first, those of other editions by what their areas are about. False unless two
// evaluations have areas.
View areas_over_time(const Visit& visit, const PublicationList& all);

}  // namespace kompass::site
