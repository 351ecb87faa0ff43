// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace kompass::http {

// As gzip writes it (RFC 1952), without name and time: same input, same bytes.
std::string gzipped(std::string_view bytes);

// What `gzipped` was given.
std::string gunzipped(std::string_view packed);

}  // namespace kompass::http
