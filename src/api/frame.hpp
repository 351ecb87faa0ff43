// SPDX-License-Identifier: EUPL-1.2
// What all routes have in common, in this order: who asks, how often, whether a browser was made to
// ask, whether it may, what its query is, how long the body is, whether a revision is named,
// whether it was asked before; then the answer, and the headers of all answers.
#pragma once

#include <optional>

#include "api/route.hpp"

namespace kompass::api {

struct Asked {
  const http::Request& request;
  const http::Parameters& parameters;
};
http::Response framed(const Backstage& stage, const Route& route, const Asked& asked);

// Of a request whose body is not there yet: why it is not let in, whatever the body; or nothing.
std::optional<http::Response> refused_on_the_head(const Backstage& stage, const Route& route,
                                                  const Asked& asked);

// An answer as it is sent: problems in the language of the call, and 401 where signing in is what
// is missing.
http::Response said(const Call& call, const Answer& answer);

// Whether everybody may read it, also pages of other sites.
bool is_public(const Route& route);

// What a page of another site asks before it asks (CORS), and anybody who wants to know the methods
// of a path, which are those of the routes.
http::Response preflight(const std::vector<const Route*>& of_the_path);

}  // namespace kompass::api
