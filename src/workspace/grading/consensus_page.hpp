// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "workspace/grading/consensus.hpp"

namespace kompass::workspace {

// `fault`: why what was sent could not be saved.
http::Response consensus_page(const Turn& turn, const Consenting& consenting,
                              const std::string& fault);

}  // namespace kompass::workspace
