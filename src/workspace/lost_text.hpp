// SPDX-License-Identifier: EUPL-1.2
// A form that leads nowhere any more, as for who lost a role while writing: the answer holds what
// they wrote, and nothing else than for an address that never was.
#pragma once

#include <optional>

#include "workspace/turn.hpp"

namespace kompass::workspace {

// Nothing where the form held no running text.
std::optional<http::Response> lost_text(const Turn& turn);

}  // namespace kompass::workspace
