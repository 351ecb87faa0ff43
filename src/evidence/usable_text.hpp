// SPDX-License-Identifier: EUPL-1.2
// Whether bytes are a text that can be read at all, and that text in UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evidence/doubts.hpp"

namespace kompass::evidence {

inline constexpr std::size_t largest_text = 8'000'000;  // bytes

// Nothing after an error: empty, too large, binary (also PDF), in no encoding that can be told.
// UTF-16 and Windows-1252 are read with a finding.
std::optional<std::string> usable_text(std::string_view bytes, Doubts& doubts);

}  // namespace kompass::evidence
