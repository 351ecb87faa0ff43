// SPDX-License-Identifier: EUPL-1.2
// The one cookie there is (RFC 6265): it says who has signed in. Its prefix makes browsers keep it
// to this host and to TLS (or loopback); scripts cannot read it, and other sites' forms and frames
// do not send it.
#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace kompass::http {

inline constexpr std::string_view session_cookie = "__Host-session";

// Its value; empty when there is none, or when there are several.
std::string_view session_in(const Request& request);

// Values of Set-Cookie. It goes when the browser is closed.
std::string session_kept(std::string_view value);
std::string session_gone();

}  // namespace kompass::http
