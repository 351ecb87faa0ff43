// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/commands.hpp"

namespace kompass::cli {

// The whole program: arguments in, exit code out.
int run(int argc, const char* const* argv, Serve serve);

}  // namespace kompass::cli
