// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/finding.hpp"
#include "core/municipality.hpp"
#include "service/files/instruments.hpp"

namespace kompass::service {

// What should be looked at before the evaluation is published, or why it cannot be opened. Each
// place begins with the name of the file.
Findings check_file(const std::string& file, Instruments& instruments,
                    const Register& municipalities);

}  // namespace kompass::service
