// SPDX-License-Identifier: EUPL-1.2
// Forms that bring files, which are larger than others and looked at before they are read.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "http/message.hpp"
#include "workspace/workspace.hpp"

namespace kompass::workspace {

// In bytes; 0 for what is no such form.
std::size_t largest_form(http::Method method, const std::string& path);

// Of the head of such a form: why its body is not read, or nothing.
using HeadCheck = std::function<std::optional<http::Response>(const http::Request& head)>;
HeadCheck head_check(std::shared_ptr<const Workspace> workspace);

}  // namespace kompass::workspace
