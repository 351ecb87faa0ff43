// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace kompass::service {

// Records the hashes of published editions (edition.yaml files) in the lock file of their
// instruments: of all or of none. Problems: Input when one is faulty, a draft or locked with other
// files; Output.
Result<void> lock_editions(const std::vector<std::string>& files);

}  // namespace kompass::service
