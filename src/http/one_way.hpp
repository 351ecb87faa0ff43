// SPDX-License-Identifier: EUPL-1.2
// What a proxy in front may read in another way than this server, and so let pass a request that it
// never saw.
#pragma once

#include <boost/beast/http/message.hpp>
#include <string_view>

namespace kompass::http {

// Whether all signs are those of a host and its port, or of a name (RFC 3986, 3.2.2 and 3.2.3); an
// empty one is what a request without a host says.
bool can_be_host(std::string_view text);

// Whether a head names one host (RFC 9112, 3.2), which HTTP/1.0 may leave out, and says where its
// body ends by its length or, in HTTP/1.1, in chunks, and in no coding that the server does not
// know (6.1). A header that was folded stands in one line here, as 5.2 has it.
bool can_be_read_one_way(const boost::beast::http::request_header<>& head);

}  // namespace kompass::http
