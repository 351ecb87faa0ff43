// SPDX-License-Identifier: EUPL-1.2
// Single characters of valid UTF-8, and the plain forms the reader works on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kompass::evidence {

struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

// The character at `at`; `text` is valid UTF-8 and `at` begins one.
Character character_at(std::string_view text, std::size_t at);
void append_character(std::string& to, char32_t code);

// One line in plain characters: every kind of space a space (tabs stay), list marks "•", hyphens
// and minus "-", ligatures taken apart, letters with combining marks composed, zero-width and
// control characters gone. A soft hyphen is dropped, at the end of the line or a column it becomes
// "-".
std::string plain_characters(std::string_view line);

// Whether the test holds for a byte and the one before it, which is a space for the first. A test
// without branches lets the compiler take many bytes at a time.
template <typename Test>
bool any_byte(std::string_view text, Test test) {
  if (text.empty()) return false;
  unsigned char found = test(' ', text.front()) ? 1 : 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool here = test(text[i - 1], text[i]);
    found |= static_cast<unsigned char>(here);
  }
  return found != 0;
}

inline bool digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool white(char c) {
  return c == ' ' || c == '\t';
}

}  // namespace kompass::evidence
