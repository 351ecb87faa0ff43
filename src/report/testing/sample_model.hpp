// SPDX-License-Identifier: EUPL-1.2
// A whole report to try renderers on: the published figures of Vallentuna 2019, invented short
// texts marked as such, placeholder drawings.
#pragma once

#include "report/model.hpp"

namespace kompass::report::testing {

Model sample_model();

// The words the HTML templates ask for, in Swedish (templates/report/html/LABELS.md).
Labels sample_labels();

}  // namespace kompass::report::testing
