// SPDX-License-Identifier: EUPL-1.2
// Letters, words and sentences in UTF-8 text: ASCII, Latin-1 and Latin Extended-A.
#pragma once

#include <cstddef>
#include <string_view>

namespace kompass {

// The byte there; 0 behind the end.
inline unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// Whether a letter or a capital begins at this byte.
inline bool letter_at(std::string_view text, std::size_t at) {
  const unsigned char byte = byte_at(text, at);
  if (byte < 0x80) return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
  if (byte != 0xC3) return byte == 0xC4 || byte == 0xC5;
  const unsigned char next = byte_at(text, at + 1);
  return next != 0x97 && next != 0xB7;  // the signs of multiplication and division
}
bool accented_capital_at(std::string_view text, std::size_t at);  // of more than ASCII
inline bool capital_at(std::string_view text, std::size_t at) {
  const unsigned char byte = byte_at(text, at);
  return byte < 0x80 ? byte >= 'A' && byte <= 'Z' : accented_capital_at(text, at);
}
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
