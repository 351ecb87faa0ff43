// SPDX-License-Identifier: EUPL-1.2
// Entity tags and the conditions on them (RFC 9110, 8.8.3 and 13.1). A tag is given here without
// its quotes.
#pragma once

#include <string_view>

namespace kompass::http {

// Whether a list as in If-None-Match names the tag: weak ones count, and "*" names every tag.
bool names_weakly(std::string_view list, std::string_view tag);

// The same as in If-Match, where weak ones do not count.
bool names_strongly(std::string_view list, std::string_view tag);

}  // namespace kompass::http
