// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/route.hpp"

namespace kompass::api {

// Who asks: by "Authorization: Bearer", else by the session's cookie. A session that is over is
// none. Problem (Denied): a token that is not valid, or an Authorization that is no such token.
Result<Who> who_asks(const Backstage& stage, const http::Request& request);

// Whether a browser says that a page of another site asks; programs say nothing. Where it has
// compared the sites itself (Fetch Metadata) that is what counts; it does so over TLS and on
// loopback only, so else the Origin is to be ours.
bool of_another_site(const Backstage& stage, const http::Request& request);

// Nothing when a write that a browser sends with its cookie comes from a page of ours: the header
// X-CSRF-Token holds what GET /api/v1/sessions/current gave, and the browser does not say that
// another site asks (Sec-Fetch-Site, else Origin).
std::optional<Refusal> forged(const Backstage& stage, const http::Request& request, const Who& who);

}  // namespace kompass::api
