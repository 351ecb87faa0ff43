// SPDX-License-Identifier: EUPL-1.2
// What makes a long password as easy to guess as a short one. Judged by rules and a short list, as
// nothing is asked for elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kompass::service {

// Why it is guessed at once, as the clause of a message; nothing when no rule knows.
std::optional<std::string> weakness_of(std::string_view password);

}  // namespace kompass::service
