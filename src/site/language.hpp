// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/language.hpp"

namespace kompass::site {

// "Svenska", "Norsk", "English".
std::string_view own_name(Language language);

}  // namespace kompass::site
