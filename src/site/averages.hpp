// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "site/visit.hpp"

namespace kompass::site {

// Those of the country of the language first, newest first.
std::vector<const service::OpenedAverage*> averages_of(const Visit& visit);

}  // namespace kompass::site
