// SPDX-License-Identifier: EUPL-1.2
// What a form holds that was sent, with files or without.
#pragma once

#include <vector>

#include "http/address.hpp"
#include "http/message.hpp"
#include "http/multipart.hpp"

namespace kompass::workspace {

// With the line breaks of the store; a browser sends those of mail. What is no text is left out,
// and a form with files that broke off has no fields.
http::Fields sent_fields(const http::Request& request);

// Its files, as views of the body of the request.
std::vector<http::FormPart> sent_uploads(const http::Request& request);

}  // namespace kompass::workspace
