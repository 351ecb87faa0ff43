// SPDX-License-Identifier: EUPL-1.2
// The running text of a report, sentence by sentence.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "evidence/outline.hpp"

namespace kompass::evidence {

struct Sentence {
  std::string text;
  int line = 0;               // where it begins
  std::size_t spot = 0;       // the index of that line
  std::size_t paragraph = 0;  // sentences of one paragraph share it
};

// The sentences of the parts Body and Area, without headings, list items and what else was taken. A
// paragraph that a page break cut goes on where the next begins in lower case.
std::vector<Sentence> sentences_of(const Document& document);

// One text cut into sentences.
std::vector<std::string_view> sentences_in(std::string_view text);

}  // namespace kompass::evidence
