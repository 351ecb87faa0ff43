// SPDX-License-Identifier: EUPL-1.2
// Lists to choose from that stand on several pages.
#pragma once

#include <string>

#include "core/edition.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// `chosen`: the tag of a language.
View language_options(const Turn& turn, const std::string& chosen);

// `chosen`: the id of a role group.
View role_group_options(const Turn& turn, const Edition& edition, const std::string& chosen);

}  // namespace kompass::workspace
