// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "service/files/report.hpp"

namespace kompass::service {

// Whether the previous evaluation is an earlier one of the same municipality, both are of the
// instrument of the evaluation on show, and nothing invented stands beside real figures. Problem
// (Input): the file, what it is, and what to do.
Result<void> inputs_fit(const ReportRequest& request, const OpenedEvaluation& here,
                        const std::optional<OpenedEvaluation>& previous,
                        const std::optional<OpenedAverage>& average);

}  // namespace kompass::service
