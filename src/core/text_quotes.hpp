// SPDX-License-Identifier: EUPL-1.2
// Quotes in running text, "…", ”…”, «…» and »…», and the sentences around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kompass {

struct Quote {
  std::size_t at = 0, end = 0;  // bytes, with its marks
  std::string words;            // between them
};

struct QuotingSentence {
  std::string around;         // the sentence with blanks for what its quotes hold
  std::vector<Quote> quotes;  // places in `around`
  bool opens_paragraph = false;
};

// The sentences of a text. What ends a sentence within a quote ends none around it, unless the next
// begins after the quote.
std::vector<QuotingSentence> quoting_sentences(std::string_view text);

}  // namespace kompass
