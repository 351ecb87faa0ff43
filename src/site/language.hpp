// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/language.hpp"

namespace kompass::site {

// What a browser asks for (RFC 9110, 12.5.4): the language of the site with the highest weight, of
// two with the same the earlier; "no" and "nn" are answered in bokmål. Swedish when it asks for
// none of them.
Language asked_language(std::string_view accept_language);

// "Svenska", "Norsk", "English".
std::string_view own_name(Language language);

}  // namespace kompass::site
