// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/press.hpp"
#include "service/work_publish.hpp"

namespace kompass::service {

// Prints with this press, which must outlive it.
TrialPrint trial_by(Press& press);

}  // namespace kompass::service
