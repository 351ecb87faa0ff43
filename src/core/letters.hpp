// SPDX-License-Identifier: EUPL-1.2
// Letters, words and sentences in UTF-8 text: ASCII, Latin-1 and Latin Extended-A.
#pragma once

#include <cstddef>
#include <string_view>

namespace kompass {

// Whether a letter or a capital begins at this byte.
bool letter_at(std::string_view text, std::size_t at);
bool capital_at(std::string_view text, std::size_t at);
// Whether a letter ends just before this byte.
bool letter_before(std::string_view text, std::size_t at);

// Whether a sentence begins at this byte: nothing stands before it but quotes, brackets and
// bullets, or a full stop that is not an abbreviation's ("t.ex.", "J.").
bool sentence_begins_at(std::string_view text, std::size_t at);

// Where the letters end that begin at `at`.
std::size_t word_end(std::string_view text, std::size_t at);
// The word just before or after `at`, one space between; empty when something else stands there.
std::string_view word_before(std::string_view text, std::size_t at);
std::string_view word_after(std::string_view text, std::size_t at);

}  // namespace kompass
