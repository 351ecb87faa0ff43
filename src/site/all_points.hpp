// SPDX-License-Identifier: EUPL-1.2
// The points of everything published in one table, for who computes with them: a row for each
// total, area and sub-area that is known, with the interval a printed figure stands for.
#pragma once

#include <string>

#include "site/published.hpp"

namespace kompass::site {

// Columns: the evaluation, the part ("3.1", empty for the total) with its name in the language of
// the visit, points and maximum, percent (0-100), lowest and highest possible (at most four
// decimals), and the hash of the evaluation file.
std::string points_csv(const Visit& visit, const PublicationList& publications);
// {"points": [...]}: contract/site-data.schema.json.
std::string points_json(const Visit& visit, const PublicationList& publications);

}  // namespace kompass::site
