// SPDX-License-Identifier: EUPL-1.2
// One evaluation as an evaluation file, as far as the caller's rights go.
#pragma once

#include "service/work/work.hpp"

namespace kompass::service {

// The report as it would be published now, without any evaluator's own grades; for the municipality
// without the grades agreed on and the evidence too.
Result<std::string> draft_file(Desk& desk, const Caller& caller, const std::string& evaluation);

// And with the blind grades; what comes from interviews only for who reads interview records.
Result<std::string> export_file(Desk& desk, const Caller& caller, const std::string& evaluation);

}  // namespace kompass::service
