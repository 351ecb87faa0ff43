// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/server.hpp"
#include "service/settings/settings.hpp"
#include "site/site.hpp"

namespace kompass {

http::ServerSettings server_settings(const service::Settings& settings);

// What a route never sees: to programs as they are told all else, to people as a page.
http::Response refusal(const site::Site& pages, const http::Refusal& refusal);

// What links begin with: what was set, else where the server listens, by the port it got.
std::string base_address(const service::Settings& settings, std::uint16_t port);

}  // namespace kompass
