// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "http/message.hpp"

namespace kompass::http {

// When the request comes from a proxy that is trusted, who asked is the last address of
// X-Forwarded-For that is none of theirs, and X-Forwarded-Proto says whether it came over TLS.
// What anybody else writes there is not looked at.
void look_behind_proxies(Request& request, const std::vector<std::string>& trusted);

}  // namespace kompass::http
