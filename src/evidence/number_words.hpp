// SPDX-License-Identifier: EUPL-1.2
// Numbers written as words, Swedish and Norwegian, in lower case.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kompass::evidence {

// The words of a text without the punctuation around them.
std::vector<std::string_view> words_of(std::string_view text);

std::optional<int> ordinal(std::string_view word);   // "andra", "2:a", up to 10
std::optional<int> cardinal(std::string_view word);  // "två", "trettiotvå", "tjuesju", up to 99

// "ett trettiotal", "et tjuetalls": the number itself, which is said to be about so.
std::optional<int> about(std::string_view word);

}  // namespace kompass::evidence
