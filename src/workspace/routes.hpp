// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <vector>

#include "http/router.hpp"
#include "workspace/workspace.hpp"

namespace kompass::workspace {

// Of every page and form. A page for those who have signed in leads others there first; a form is
// taken only from a page of ours.
std::vector<http::Route> workspace_routes(const std::shared_ptr<const Workspace>& workspace);

}  // namespace kompass::workspace
