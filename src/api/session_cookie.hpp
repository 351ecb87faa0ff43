// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include "api/route.hpp"

namespace kompass::api {

// From now on the browser shows this token.
http::Response with_session(http::Response response, std::string_view token);
http::Response without_session(http::Response response);

// 429 of what is guarded against guessing.
Refusal too_often(std::chrono::seconds wait);

}  // namespace kompass::api
