// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/picture_check.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>

namespace kompass::service {
namespace {

using std::string_view;

struct Size {
  std::uint32_t width = 0, height = 0;
};

std::uint32_t number_at(string_view bytes, std::size_t at, int length) {
  std::uint32_t number = 0;
  for (int i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  }
  return number;
}

// CRC-32 of ISO 3309, which PNG takes.
std::uint32_t checksum(string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value & 1U ? 0xEDB88320U : 0U) ^ (value >> 1U);
      made.at(i) = value;
    }
    return made;
  }();
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : bytes) {
    sum = table.at((sum ^ static_cast<unsigned char>(c)) & 0xFFU) ^ (sum >> 8U);
  }
  return ~sum;
}

// --- PNG -----------------------------------------------------------------------------------------

constexpr string_view png_begin = "\x89PNG\r\n\x1a\n";

struct Chunk {
  string_view type, data;
};

// The chunk that `rest` begins with, which is taken from it.
std::optional<Chunk> next_chunk(string_view& rest) {
  constexpr std::size_t around = 12;  // length, type, checksum
  if (rest.size() < around) return std::nullopt;
  const std::size_t length = number_at(rest, 0, 4);
  if (length > rest.size() - around) return std::nullopt;
  const Chunk chunk{rest.substr(4, 4), rest.substr(8, length)};
  if (checksum(rest.substr(4, length + 4)) != number_at(rest, length + 8, 4)) return std::nullopt;
  rest.remove_prefix(length + around);
  return chunk;
}

// The depths that each type of colour may have.
bool is_header(string_view data) {
  constexpr std::size_t length = 13;
  if (data.size() != length || data[10] != 0 || data[11] != 0) return false;
  const int depth = static_cast<unsigned char>(data[8]);
  const bool bytewise = depth == 8 || depth == 16;
  switch (data[9]) {
    case 0: return bytewise || depth == 1 || depth == 2 || depth == 4;
    case 3: return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6: return bytewise;
    default: return false;
  }
}

std::optional<Size> size_of_png(string_view bytes) {
  string_view rest = bytes.substr(png_begin.size());
  const auto header = next_chunk(rest);
  if (!header || header->type != "IHDR" || !is_header(header->data)) return std::nullopt;
  bool has_palette = header->data[9] != 3, has_pixels = false;
  while (const auto chunk = next_chunk(rest)) {
    if (chunk->type == "PLTE") has_palette = true;
    if (chunk->type == "IDAT") has_pixels = has_palette;
    if (chunk->type != "IEND") continue;
    if (!has_pixels || !rest.empty()) return std::nullopt;
    return Size{number_at(header->data, 0, 4), number_at(header->data, 4, 4)};
  }
  return std::nullopt;
}

// --- JPEG ----------------------------------------------------------------------------------------

constexpr string_view jpeg_begin = "\xFF\xD8\xFF";

constexpr unsigned end_of_image = 0xD9, start_of_scan = 0xDA;

// Baseline, extended and progressive, which printers know.
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xC2;
}

// Whether it stands alone, without a segment.
bool is_bare(unsigned marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

// Where the next marker after packed pixels begins.
std::size_t after_scan(string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (number_at(bytes, at, 1) != 0xFF) continue;
    const auto next = number_at(bytes, at + 1, 1);
    if (next != 0 && next != 0xFF && !is_bare(next)) return at;
  }
  return bytes.size();
}

std::optional<Size> size_of_frame(string_view segment) {
  constexpr std::size_t shortest = 9;
  if (segment.size() < shortest || segment[2] != 8) return std::nullopt;
  return Size{number_at(segment, 5, 2), number_at(segment, 3, 2)};
}

std::optional<Size> size_of_jpeg(string_view bytes) {
  std::optional<Size> size;
  bool has_pixels = false;
  std::size_t at = 2;
  while (at + 2 <= bytes.size() && number_at(bytes, at, 1) == 0xFF) {
    const auto marker = number_at(bytes, at + 1, 1);
    at += marker == 0xFF ? 1 : 2;
    if (marker == 0xFF || is_bare(marker)) continue;
    if (marker == end_of_image) return has_pixels ? size : std::nullopt;
    if (at + 2 > bytes.size()) return std::nullopt;
    const std::size_t length = number_at(bytes, at, 2);
    if (length < 2 || length > bytes.size() - at) return std::nullopt;
    if (is_frame(marker)) size = size_of_frame(bytes.substr(at, length));
    at += length;
    if (marker != start_of_scan) continue;
    if (!size) return std::nullopt;
    has_pixels = true;
    at = after_scan(bytes, at);
  }
  return std::nullopt;
}

std::optional<Size> size_of(string_view bytes) {
  if (bytes.starts_with(png_begin)) return size_of_png(bytes);
  return bytes.starts_with(jpeg_begin) ? size_of_jpeg(bytes) : std::nullopt;
}

string_view type_by_begin(string_view bytes) {
  return bytes.starts_with(png_begin) ? "image/png" : "image/jpeg";
}

}  // namespace

string_view picture_type(string_view bytes) {
  return size_of(bytes) ? type_by_begin(bytes) : string_view();
}

Result<string_view> checked_picture(string_view bytes) {
  const auto size = size_of(bytes);
  if (!size) {
    return Problem{Trouble::Input, "", "is no whole PNG or JPEG", "save the picture anew as one"};
  }
  const auto fits = [](std::uint32_t side) {
    return side >= 1 && side <= static_cast<std::uint32_t>(longest_side);
  };
  const auto pixels = static_cast<long long>(size->width) * size->height;
  if (fits(size->width) && fits(size->height) && pixels <= most_pixels) {
    return type_by_begin(bytes);
  }
  return Problem{Trouble::Input, "",
                 fmt::format("has {} x {} pixels; at most {} a side and {} million in all fit",
                             size->width, size->height, longest_side, most_pixels / 1'000'000),
                 "make the picture smaller"};
}

}  // namespace kompass::service
