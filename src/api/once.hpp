// SPDX-License-Identifier: EUPL-1.2
// POST with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): done once, and answered
// again for 24 hours. 409 while the first is under way, 422 when the key comes with another body,
// 400 when it is no key. What was refused or failed is not kept: the key may be used again.
#pragma once

#include "api/route.hpp"

namespace kompass::api {

// Only of who has signed in; nobody else has a key of their own.
bool has_key(const Call& call);

http::Response answered_once(const Call& call, const Route& route);

}  // namespace kompass::api
