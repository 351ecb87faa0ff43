// SPDX-License-Identifier: EUPL-1.2
// What every answer of the API has: JSON, an ETag, problems of one shape (RFC 9457).
#pragma once

#include <cstdint>
#include <string>

#include "base/finding.hpp"
#include "codec/json_writer.hpp"
#include "http/message.hpp"

namespace kompass::api {

// A JSON document with the ETag of this tag; 304 without it when the request has that tag already
// (If-None-Match).
http::Response json_response(const http::Request& request, std::string json, std::string tag);

// {"type","title","status","detail","code","findings"}: the one place where a Trouble becomes a
// status.
http::Response problem_response(const Problem& problem);
http::Response problem_response(int status, std::string_view code, std::string_view detail);

// The ETag of what follows from the whole store at a revision.
std::string tag_of_revision(std::int64_t revision);

}  // namespace kompass::api
