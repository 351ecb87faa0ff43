// SPDX-License-Identifier: EUPL-1.2
// Whether bytes are a text that can be read at all.
#pragma once

#include <string_view>

#include "evidence/doubts.hpp"

namespace kompass::evidence {

inline constexpr std::size_t largest_text = 20'000'000;  // bytes

// False after an error: empty, too large, binary (also PDF and UTF-16), not UTF-8.
bool usable_text(std::string_view text, Doubts& doubts);

}  // namespace kompass::evidence
