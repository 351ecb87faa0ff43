// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace kompass::cli {

// The whole program: arguments in, exit code out.
int run(int argc, const char* const* argv);

}  // namespace kompass::cli
