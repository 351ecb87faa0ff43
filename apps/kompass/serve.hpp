// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/commands.hpp"

namespace kompass {

// The server, put together: store, API and site behind one list of routes. Returns when it was
// asked to stop.
cli::Exit serve(const cli::SettingOptions& options, cli::Session& session);

}  // namespace kompass
