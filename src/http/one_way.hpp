// SPDX-License-Identifier: EUPL-1.2
// What a proxy in front may read in another way than this server, and so let pass a request that it
// never saw.
#pragma once

#include <boost/beast/http/message.hpp>

namespace kompass::http {

// Whether a head names one host (RFC 9112, 3.2) and says where its body ends by its length or in
// chunks, and in no coding that the server does not know (6.1).
bool can_be_read_one_way(const boost::beast::http::request_header<>& head);

}  // namespace kompass::http
