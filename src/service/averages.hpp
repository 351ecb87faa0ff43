// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/evaluations.hpp"

namespace kompass::service {

// All average files (*.average.json) of a folder, by name. Problem: one has faults, or the folder
// is not there.
Result<std::vector<OpenedAverage>> load_averages(const std::filesystem::path& folder,
                                                 Instruments& instruments);

}  // namespace kompass::service
