// SPDX-License-Identifier: EUPL-1.2
// Numbers written as words, Swedish and Norwegian, in lower case.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace kompass::evidence {

// The words of a text without the punctuation around them.
std::vector<std::string_view> words_of(std::string_view text);

std::optional<int> ordinal(std::string_view word);  // "andra", "2:a", up to 10

// "III": 1 to 20 in capitals or small letters, as headings are numbered.
std::optional<int> roman(std::string_view word);

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts);

}  // namespace kompass::evidence
