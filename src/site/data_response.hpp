// SPDX-License-Identifier: EUPL-1.2
// Data for anyone, also for scripts of other sites.
#pragma once

#include "site/visit.hpp"

namespace kompass::site {

http::Response data_response(const Visit& visit, std::string_view media_type, std::string bytes);

}  // namespace kompass::site
