// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/language.hpp"

namespace kompass {

// Of a list of languages with weights, "nn-NO, en;q=0.5" (RFC 4647; RFC 9110, 12.5.4): the language
// of ours with the highest weight, of two with the same the earlier; "no" and "nn" are answered in
// bokmål. `otherwise` when none is asked for.
Language asked_language(std::string_view list, Language otherwise);

}  // namespace kompass
