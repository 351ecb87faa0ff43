// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/edition.hpp"

namespace kompass::codec {

// The head and the areas with all they hold: contract/instrument-edition.schema.json.
std::string edition_json(const Edition& edition);

}  // namespace kompass::codec
