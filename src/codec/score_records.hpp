// SPDX-License-Identifier: EUPL-1.2
// Scores and comparisons as JSON: points have one shape everywhere (contract/points.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "codec/json_writer.hpp"
#include "core/compare.hpp"
#include "core/score.hpp"

namespace kompass::codec {

// {"value","exact","shown","percent","printed","printed_percent","lowest","highest",
//  "highest_included"}; decimals have at most four places, only `exact` is exact.
void write_points(JsonWriter& json, const Score& score);
// {"code","points","max"}; of a total without a code.
void write_row(JsonWriter& json, const Score& row);
void write_findings(JsonWriter& json, const Findings& findings);

// {"total", "areas", "sub_areas", "findings"}
std::string scores_json(const Scores& scores);

}  // namespace kompass::codec
