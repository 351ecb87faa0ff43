// SPDX-License-Identifier: EUPL-1.2
#include "evidence/decoded_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/utf16.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

unsigned byte_at(string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// What 0x80 to 0x9F stand for (WHATWG Encoding Standard, windows-1252); 0 for none.
constexpr std::array<char32_t, 32> upper_controls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t code_in_windows_1252(unsigned byte) {
  return byte < 0x80 || byte > 0x9F ? byte : upper_controls[byte - 0x80];
}

bool nordic_letter(char c) {
  constexpr string_view letters = "\xE5\xE4\xF6\xC5\xC4\xD6\xE6\xF8\xC6\xD8\xE9\xC9\xFC";
  return letters.find(c) != string_view::npos;
}

bool holds_a_letter_in_utf8(string_view bytes) {
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    const bool two_bytes = byte_at(bytes, at) == 0xC3 && (byte_at(bytes, at + 1) & 0xC0) == 0x80;
    if (two_bytes) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> from_utf16(string_view bytes) {
  const bool little = bytes.starts_with("\xFF\xFE");
  if (bytes.size() % 2 != 0 || (!little && !bytes.starts_with("\xFE\xFF"))) return std::nullopt;
  const auto unit = [&](std::size_t at) -> char32_t {
    return little ? byte_at(bytes, at) | byte_at(bytes, at + 1) << 8
                  : byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (low_surrogate(code)) return std::nullopt;
    if (high_surrogate(code)) {
      at += 2;
      if (at >= bytes.size() || !low_surrogate(unit(at))) return std::nullopt;
      code = joined(code, unit(at));
    }
    append_character(text, code);
  }
  return text;
}

std::optional<std::string> from_windows_1252(string_view bytes) {
  const auto high = std::ranges::count_if(bytes, [](char c) { return (c & 0x80) != 0; });
  const auto nordic = std::ranges::count_if(bytes, nordic_letter);
  if (nordic * 2 < high || holds_a_letter_in_utf8(bytes)) return std::nullopt;
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const char32_t code = code_in_windows_1252(static_cast<unsigned char>(c));
    if (code == 0 && c != '\0') return std::nullopt;
    append_character(text, code);
  }
  return text;
}

}  // namespace kompass::evidence
