// SPDX-License-Identifier: EUPL-1.2
// The target of a request: a path with its query, or a whole address (RFC 9112, 3.2.2).
#pragma once

#include "http/address.hpp"

namespace kompass::http {

struct RequestTarget {
  Target target;
  std::string host;  // with its port; only where the target names it
};

// Nothing where `parse_target` gives nothing, and for an address that is not of HTTP or names no
// host alone.
std::optional<RequestTarget> parse_request_target(std::string_view text);

}  // namespace kompass::http
