// SPDX-License-Identifier: EUPL-1.2
// Where the program finds its own data: instruments/, texts/, templates/, data/.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace kompass::service {

// The folder named by the environment variable KOMPASS_HOME, else the nearest folder above the
// program that holds instruments/ and texts/, else ../share/kompass beside the program.
// Problem (Environment): none of them does.
Result<std::filesystem::path> find_home();

}  // namespace kompass::service
