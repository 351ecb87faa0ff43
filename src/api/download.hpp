// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"
#include "service/work/files.hpp"

namespace kompass::api {

// A file that somebody added, to be saved: a browser neither shows it in place of a page nor
// guesses another type, and what it shows after all has no rights of this site. 304 as
// `tagged_response`.
http::Response download(const http::Request& request, service::OpenedFile file);

// Content-Disposition of a file of this name (RFC 6266): in ASCII, and as it is.
std::string to_be_saved_as(std::string_view name);

}  // namespace kompass::api
