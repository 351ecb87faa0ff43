// SPDX-License-Identifier: EUPL-1.2
// Older encodings of whole texts, told by their bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kompass::evidence {

// UTF-8 of a text that opens with the byte order mark of UTF-16; nothing for others, and for what
// is no well-formed UTF-16.
std::optional<std::string> from_utf16(std::string_view bytes);

// UTF-8 of a text in Windows-1252 (which holds Latin-1). Nothing where the text may as well be
// damaged UTF-8: when it holds a letter in UTF-8, or few of its other bytes are Nordic letters.
std::optional<std::string> from_windows_1252(std::string_view bytes);

}  // namespace kompass::evidence
