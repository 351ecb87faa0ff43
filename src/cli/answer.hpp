// SPDX-License-Identifier: EUPL-1.2
// The answers in JSON that several commands share.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"

namespace kompass::cli {

// {"findings"}: contract/check.schema.json
std::string findings_json(const Findings& findings);

// {"files", "findings"}: contract/report-files, instrument-check, instrument-lock
std::string files_json(const std::vector<std::string>& files, const Findings& findings);

// {"failure", "findings"}: contract/failure.schema.json
std::string failure_json(Trouble kind, const Findings& findings);

}  // namespace kompass::cli
