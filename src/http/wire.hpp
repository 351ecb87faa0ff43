// SPDX-License-Identifier: EUPL-1.2
// Requests and answers as Beast has them on the wire, to and from plain data. No sockets here.
#pragma once

#include <boost/beast/http.hpp>
#include <optional>
#include <string>

#include "http/message.hpp"
#include "http/request_target.hpp"

namespace kompass::http {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using Answer = boost::beast::http::response<boost::beast::http::span_body<const char>>;

// Refers to the body of the response. `request`: nullptr when none could be read; `last`: the
// connection ends with it.
Answer answer_of(const Response& response, const Parser* request, bool last);

// Of a head: without the body.
Request request_of(const boost::beast::http::request_header<>& head, RequestTarget named,
                   std::string peer, bool secure);

inline constexpr const char* too_large = "The body of the request is too large.";

struct Refused {
  int status;
  const char* text;
};

// Why a request could not be read; nothing when there is nobody to tell.
std::optional<Refused> refusal_of(const boost::system::error_code& why);

}  // namespace kompass::http
