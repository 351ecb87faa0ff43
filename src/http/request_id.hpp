// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace kompass::http {

// What a request is known by in its answer and in the log: what it calls itself, where that is
// short and plain so that it does nothing to a log; else one different from any other, also after a
// new start.
std::string request_id(std::string_view given);

}  // namespace kompass::http
