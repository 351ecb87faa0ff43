// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace kompass::cli {

// After a parse that failed: the first command or option that is not known, with the nearest that
// is: "'scroe' is not known; did you mean 'score'?". Nothing when all are known.
std::optional<std::string> unknown_name(const CLI::App& app);

}  // namespace kompass::cli
