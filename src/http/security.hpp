// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/message.hpp"

namespace kompass::http {

// The answer with the headers that keep a browser from doing more than was meant: no script or
// style written in a page, nothing from elsewhere, no frame, no guessing of types, no address told
// to other sites (our own are told it: without, a browser names no Origin when it sends a form).
// What an answer says of these itself stays.
Response secured(Response response);

}  // namespace kompass::http
