// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kompass::service {

// An evaluation file in which the words are replaced by the note wherever a text has them; nothing
// when none has.
std::optional<std::string> without_passage(std::string_view document, std::string_view words,
                                           std::string_view note);

}  // namespace kompass::service
