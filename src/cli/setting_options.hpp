// SPDX-License-Identifier: EUPL-1.2
// The settings of the server as flags of a command.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace kompass::cli {

// A flag for each setting that has one, and --config.
void add_setting_options(CLI::App* command, SettingOptions& options);

}  // namespace kompass::cli
