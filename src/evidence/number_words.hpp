// SPDX-License-Identifier: EUPL-1.2
// Words of running text and the numbers they tell, Swedish and Norwegian.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace kompass::evidence {

// The words without the marks around them. `text` must outlive them.
std::vector<std::string_view> bare_words(std::string_view text);

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts);

// "tjugosju", "førti": 1 to 99, in lower case.
std::optional<int> cardinal(std::string_view word);

// "tredje", "3:e", "fjerde": 1 to 10, in lower case.
std::optional<int> ordinal(std::string_view word);

}  // namespace kompass::evidence
