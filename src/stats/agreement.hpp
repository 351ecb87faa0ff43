// SPDX-License-Identifier: EUPL-1.2
// How far several evaluators agree beyond chance.
#pragma once

#include <optional>
#include <vector>

namespace kompass::stats {

// The values that different evaluators gave one unit, such as the percents of one criterion. Who
// gave none is left out.
using Ratings = std::vector<int>;

// Krippendorff's alpha for interval data: 1 is full agreement, 0 what chance gives, below 0 less
// than that. Units with fewer than two values do not count. Nothing where there is nothing to
// compare or all values are the same, since then chance gives no disagreement.
// Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania
// (2011), with the differences of interval data squared.
std::optional<double> krippendorff_alpha(const std::vector<Ratings>& units);

}  // namespace kompass::stats
