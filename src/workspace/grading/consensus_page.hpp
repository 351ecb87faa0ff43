// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "workspace/grading/consensus.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

// `saved`: what became of what was sent.
http::Response consensus_page(const Turn& turn, const Consenting& consenting, const Saved& saved);

}  // namespace kompass::workspace
