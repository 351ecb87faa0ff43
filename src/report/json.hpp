// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "report/model.hpp"

namespace kompass::report {

// The report as kompass-report/1; what the Typst template is fed.
std::string render_json(const Model& model);

}  // namespace kompass::report
