// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace kompass {
namespace {

// Length of the sequence a lead byte opens, 0 when it opens none.
std::size_t length_by(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The narrower range RFC 3629 allows for the second byte after some lead bytes.
bool second_byte_allowed(unsigned char lead, unsigned char second) {
  if (lead == 0xE0) return second >= 0xA0;
  if (lead == 0xED) return second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90;
  if (lead == 0xF4) return second <= 0x8F;
  return true;
}

// Length of the well-formed sequence the bytes begin with; 0 when they begin with none.
std::size_t sequence_length(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t length = length_by(lead);
  if (length == 0 || length > bytes.size()) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    const auto byte = static_cast<unsigned char>(bytes[k]);
    if ((byte & 0xC0) != 0x80) return 0;
    if (k == 1 && !second_byte_allowed(lead, byte)) return 0;
  }
  return length;
}

// How many bytes it begins with that are ASCII, eight at a time.
std::size_t ascii_run(std::string_view bytes) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & 0x8080'8080'8080'8080) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

// What follows is without branches, so that the compiler takes many bytes at a time.
// NOLINTBEGIN(readability-implicit-bool-conversion)
using Byte = unsigned char;

Byte space(char c) {
  return (c == ' ') | ((c >= '\t') & (c <= '\r'));
}

// A byte in lower case, by the byte before it.
Byte lower_byte(Byte before, Byte byte) {
  // U+00C0..U+00DE without U+00D7 lie 0x20 below their lower case.
  const Byte ascii = (byte >= 'A') & (byte <= 'Z');
  const Byte latin_1 = (before == 0xC3) & (byte >= 0x80) & (byte <= 0x9E) & (byte != 0x97);
  // In Latin Extended-A capitals are even, their lower case follows; two runs are odd.
  const Byte even_run = ((before == 0xC4) & (byte >= 0x80) & (byte < 0xB8)) |
                        ((before == 0xC5) & (byte >= 0x8A) & (byte <= 0xB7));
  const Byte extended = even_run & static_cast<Byte>(~byte) & 1U;
  return static_cast<Byte>(byte + ((ascii | latin_1) << 5U) + extended);
}
// NOLINTEND(readability-implicit-bool-conversion)

// U+0000 to U+001F and U+007F to U+009F.
bool is_control(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069: what comes after them is shown in another
// order than it has. And U+2028 and U+2029, which begin a line.
bool turns_direction(std::string_view sequence) {
  if (sequence.size() != 3 || !sequence.starts_with("\xE2")) return false;
  const int low = static_cast<unsigned char>(sequence[2]);
  if (sequence[1] == '\x80') return low == 0x8E || low == 0x8F || (low >= 0xA8 && low <= 0xAE);
  return sequence[1] == '\x81' && low >= 0xA6 && low <= 0xA9;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      row[j + 1] = std::min({above + 1, row[j] + 1, changed});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (true) {
    at += ascii_run(bytes.substr(at));
    if (at == bytes.size()) return std::nullopt;
    const std::size_t length = sequence_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
}

std::string well_formed(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    text += length == 0 ? "\xEF\xBF\xBD" : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
    if (length > 0 && !is_control(sequence) && !turns_direction(sequence)) {
      shown += sequence;
    } else {
      for (const char c : sequence)
        shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    }
    text.remove_prefix(sequence.size());
  }
  return shown;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && space(text.front()) != 0) text.remove_prefix(1);
  while (!text.empty() && space(text.back()) != 0) text.remove_suffix(1);
  return text;
}

bool is_blank(std::string_view text) {
  return trimmed(text).empty();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::size_t words_in(std::string_view text) {
  std::size_t count = text.empty() || space(text.front()) ? 0 : 1;
  for (std::size_t i = 1; i < text.size(); ++i) {
    count += static_cast<std::size_t>(space(text[i - 1]) > space(text[i]));
  }
  return count;
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lowered(std::string_view text) {
  std::string lower(text.size(), '\0');
  const char* from = text.data();
  char* to = lower.data();
  const std::size_t size = text.size();
  if (size > 0) to[0] = static_cast<char>(lower_byte(' ', static_cast<Byte>(from[0])));
  for (std::size_t i = 1; i < size; ++i) {
    to[i] =
        static_cast<char>(lower_byte(static_cast<Byte>(from[i - 1]), static_cast<Byte>(from[i])));
  }
  return lower;
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
  return nearest(name, candidates, std::max<std::size_t>(2, name.size() / 3));
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates,
                                   std::size_t at_most) {
  std::optional<std::string> best;
  std::size_t least = std::min(at_most + 1, std::max<std::size_t>(name.size(), 1));
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string use_instead(std::string_view name, std::span<const std::string> candidates) {
  if (const auto near = nearest(name, candidates)) return "use '" + *near + "'";
  return candidates.empty() ? "remove it" : "use " + joined(candidates, ", ");
}

}  // namespace kompass
