// SPDX-License-Identifier: EUPL-1.2
// Whole numbers written as words in lower case: Swedish and Norwegian, and in running text English.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kompass {

// One word: "två", "trettiotvå", "tjuesju", up to 99, Swedish or Norwegian.
std::optional<int> cardinal(std::string_view word);

struct NumberInWords {
  int value = 0;
  std::size_t end = 0;  // bytes
};

// The number whose words begin at `at`, up to 999, in any of the languages: "fyrahundra",
// "fyra hundra tolv", "fire hundre og tolv", "four hundred and twelve", "eighty-five". Nothing for
// "en" and "ett", which are articles too.
std::optional<NumberInWords> number_in_words_at(std::string_view lower, std::size_t at);

}  // namespace kompass
