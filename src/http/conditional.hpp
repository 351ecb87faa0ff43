// SPDX-License-Identifier: EUPL-1.2
// Requests that want an answer only when they have not got it yet (RFC 9110, 13.1.2).
#pragma once

#include "http/message.hpp"

namespace kompass::http {

// Whether If-None-Match names this tag ("\"1f0c\""), be it as a weak one, or any ("*").
bool has_already(const Request& request, std::string_view quoted_tag);

// 304 with the headers of the answer and no body.
Response not_modified(Response response);

}  // namespace kompass::http
