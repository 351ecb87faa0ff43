// SPDX-License-Identifier: EUPL-1.2
// Keys with their values in a record of JSON.
#pragma once

#include <optional>
#include <string_view>

#include "codec/json_writer.hpp"
#include "core/score.hpp"

namespace kompass::site {

void write_text(codec::JsonWriter& json, std::string_view key, std::string_view text);  // or null
void write_number(codec::JsonWriter& json, std::string_view key, long long number);
void write_known(codec::JsonWriter& json, std::string_view key,
                 const std::optional<int>& number);              // or null
void write_points(codec::JsonWriter& json, const Score& score);  // "points" and "max"

}  // namespace kompass::site
