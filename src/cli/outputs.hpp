// SPDX-License-Identifier: EUPL-1.2
// What the commands that take -o have in common.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace kompass::cli {

inline constexpr const char* choose_another_place =
    "choose another place with -o or change its permissions";

// Problem (Usage): `output` is one of `inputs`, by whatever name.
Result<void> not_an_input(const std::filesystem::path& output,
                          const std::vector<std::string>& inputs);

}  // namespace kompass::cli
