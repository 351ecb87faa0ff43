// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/published/press.hpp"
#include "service/work/publish.hpp"

namespace kompass::service {

// Prints with this press, which must outlive it.
TrialPrint trial_by(Press& press);

// The same with a press of its own, which starts with the first print. Store and instruments must
// outlive it.
TrialPrint trial_on(store::Store& store, Instruments& instruments,
                    const std::filesystem::path& home);

}  // namespace kompass::service
