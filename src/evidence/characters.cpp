// SPDX-License-Identifier: EUPL-1.2
#include "evidence/characters.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct Range {
  char32_t first, last;
  string_view plain;
};

// Sorted by `first`; looked up for the few characters that are not plain already.
constexpr std::array replaced{
    Range{0xA0, 0xA0, " "},      Range{0xAD, 0xAD, ""},        Range{0x2000, 0x200A, " "},
    Range{0x200B, 0x200F, ""},   Range{0x2010, 0x2011, "-"},   Range{0x2022, 0x2023, "•"},
    Range{0x202A, 0x202E, ""},   Range{0x202F, 0x202F, " "},   Range{0x2043, 0x2043, "•"},
    Range{0x205F, 0x205F, " "},  Range{0x2060, 0x2064, ""},    Range{0x2212, 0x2212, "-"},
    Range{0x2219, 0x2219, "•"},  Range{0x25A0, 0x25AB, "•"},   Range{0x25B6, 0x25BB, "•"},
    Range{0x25C6, 0x25CF, "•"},  Range{0x25E6, 0x25E6, "•"},   Range{0x2713, 0x2714, "•"},
    Range{0x27A2, 0x27A2, "•"},  Range{0x3000, 0x3000, " "},   Range{0xF02D, 0xF02D, "•"},
    Range{0xF076, 0xF076, "•"},  Range{0xF0A7, 0xF0A7, "•"},   Range{0xF0B7, 0xF0B7, "•"},
    Range{0xF0D8, 0xF0D8, "•"},  Range{0xFB00, 0xFB00, "ff"},  Range{0xFB01, 0xFB01, "fi"},
    Range{0xFB02, 0xFB02, "fl"}, Range{0xFB03, 0xFB03, "ffi"}, Range{0xFB04, 0xFB04, "ffl"},
    Range{0xFEFF, 0xFEFF, ""}};

struct Composed {
  char base;
  char32_t mark;
  string_view letter;
};

constexpr std::array compositions{
    Composed{'a', 0x30A, "å"}, Composed{'A', 0x30A, "Å"}, Composed{'a', 0x308, "ä"},
    Composed{'A', 0x308, "Ä"}, Composed{'o', 0x308, "ö"}, Composed{'O', 0x308, "Ö"},
    Composed{'u', 0x308, "ü"}, Composed{'U', 0x308, "Ü"}, Composed{'e', 0x301, "é"},
    Composed{'E', 0x301, "É"}, Composed{'e', 0x300, "è"}, Composed{'a', 0x300, "à"},
    Composed{'a', 0x301, "á"}, Composed{'o', 0x302, "ô"}, Composed{'e', 0x302, "ê"}};

const Range* replacement(char32_t code) {
  const auto after = std::ranges::upper_bound(replaced, code, {}, &Range::first);
  if (after == replaced.begin()) return nullptr;
  const auto* range = std::prev(after);
  return code <= range->last ? range : nullptr;
}

void compose(std::string& text, char32_t mark) {
  if (text.empty()) return;
  for (const auto& composed : compositions) {
    if (composed.mark != mark || composed.base != text.back()) continue;
    text.pop_back();
    text += composed.letter;
    return;
  }
}

// Bytes from `at` that are plain already: ASCII without controls, Latin-1 letters.
std::size_t plain_run(string_view line, std::size_t at) {
  const std::size_t begin = at;
  while (at < line.size()) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
    } else if (byte == 0xC3) {
      at += 2;
    } else {
      break;
    }
  }
  return std::min(at, line.size()) - begin;
}

// Whether the whole line is, as most are.
bool is_plain(string_view line) {
  return !any_byte(line, [](char before, char c) {
    const auto byte = static_cast<unsigned char>(c);
    return ((byte < 0x20) | (byte >= 0x7F)) & (c != '\xC3') & (before != '\xC3');
  });
}

// The line, or a column of it.
bool ends_cell(string_view rest) {
  return rest.starts_with("  ") || rest.starts_with('\t') || trimmed(rest).empty();
}

bool soft_hyphen(char32_t code) {
  return code == 0xAD || code == 0xAC;
}

void append_plain(std::string& text, const Character& character, string_view bytes) {
  if (character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0)) {
    if (character.code == '\t') text += '\t';
    return;
  }
  if (character.code >= 0x300 && character.code < 0x370) return compose(text, character.code);
  const auto* range = replacement(character.code);
  text += range != nullptr ? range->plain : bytes;
}

}  // namespace

Character character_at(string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  }
  return {
      ((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F),
      4};
}

void append_character(std::string& to, char32_t code) {
  const auto add = [&](char32_t byte) { to += static_cast<char>(byte); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      add(0xE0 | (code >> 12));
    } else {
      add(0xF0 | (code >> 18));
      add(0x80 | ((code >> 12) & 0x3F));
    }
    add(0x80 | ((code >> 6) & 0x3F));
  }
  add(0x80 | (code & 0x3F));
}

std::string plain_characters(string_view line) {
  if (is_plain(line)) return std::string(line);
  std::string text;
  text.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t plain = plain_run(line, at);
    text += line.substr(at, plain);
    at += plain;
    if (at >= line.size()) break;
    const Character character = character_at(line, at);
    if (soft_hyphen(character.code) && ends_cell(line.substr(at + character.bytes))) {
      text += '-';
      at += character.bytes;
      continue;
    }
    append_plain(text, character, line.substr(at, character.bytes));
    at += character.bytes;
  }
  return text;
}

}  // namespace kompass::evidence
