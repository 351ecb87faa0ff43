// SPDX-License-Identifier: EUPL-1.2
// The one place where numbers are rounded: half away from zero, for show only.
#pragma once

#include <cstdint>
#include <string>

#include "core/exact.hpp"

namespace kompass {

// The nearest multiple of 10^-places; a half goes away from zero. places is 0 to 4.
Exact rounded(const Exact& value, int places);

// The nearest whole number; a half goes away from zero.
std::int64_t rounded_whole(const Exact& value);

// At most `places` decimals, without trailing zeros, a point as separator: "17.4", "-0.5", "72".
std::string decimal(const Exact& value, int places);

// Exactly `places` decimals: "17.40".
std::string fixed_decimal(const Exact& value, int places);

// For drawing and statistics, never for points that are summed or shown.
double approximate(const Exact& value);

}  // namespace kompass
