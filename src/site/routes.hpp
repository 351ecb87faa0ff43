// SPDX-License-Identifier: EUPL-1.2
// The addresses of the public site (docs/decisions/0030 for the words in them).
#pragma once

#include <memory>
#include <vector>

#include "http/router.hpp"
#include "site/site.hpp"

namespace kompass::site {

std::vector<http::Route> site_routes(const std::shared_ptr<const Site>& site);

// For whatever has no route: the page that says so, in the language of the address or else of the
// browser, with status 404.
http::Handler not_found(std::shared_ptr<const Site> site);

// For an address that cannot be read: a page that says so, with status 400. Of the request only the
// path, as it was sent, and the language that is asked for are looked at.
http::Response unreadable(const Site& site, const http::Request& request);

}  // namespace kompass::site
