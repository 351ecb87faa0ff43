// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/router.hpp"
#include "workspace/workspace.hpp"

namespace kompass::workspace {

// Of every page and form. A page for those who have signed in leads others there first; a form is
// taken only from a page of ours.
std::vector<http::Route> workspace_routes(const std::shared_ptr<const Workspace>& workspace);

// In bytes: a form holds the longest text there may be, each of its signs as up to six. 0 for what
// is no page of an evaluation.
std::size_t largest_body(const std::string& path);

}  // namespace kompass::workspace
