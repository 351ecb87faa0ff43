// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/server.hpp"
#include "service/settings.hpp"

namespace kompass {

http::ServerSettings server_settings(const service::Settings& settings);

// What links in letters begin with: what was set, else where the server listens.
std::string base_address(const service::Settings& settings);

}  // namespace kompass
