// SPDX-License-Identifier: EUPL-1.2
// The superlative of a sentence: which it is, of what it is said, and where its words end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/superlative_words.hpp"

namespace kompass {

struct FoundSuperlative {
  std::size_t at = 0, end = 0;  // with what it is the first or last of: "bland områdena"
  bool high = false;
  Said said = Said::OfNamed;
  bool alone = false;   // one word: "bäst"
  bool of_all = false;  // one word and what it is of: "bäst av alla"
};

// The first in the sentence that is one, lower case; of several at one place the longest.
std::optional<FoundSuperlative> superlative_in(std::string_view lower);

}  // namespace kompass
