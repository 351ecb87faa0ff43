// SPDX-License-Identifier: EUPL-1.2
#include "store/archive_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>
#include <string_view>

namespace kompass::store {
namespace {

struct Part {
  std::size_t at, size;
};
constexpr Part name{0, 100}, mode{100, 8}, owner{108, 8}, group{116, 8}, size{124, 12},
    time{136, 12}, sum{148, 8}, type{156, 1}, magic{257, 8};
constexpr std::uint64_t largest_octal = 077777777777;
constexpr char beyond_octal = '\x80';

void put(ArchiveBlock& block, const Part& part, std::string_view text) {
  std::memcpy(block.data() + part.at, text.data(), std::min(text.size(), part.size));
}

std::string_view text_in(const ArchiveBlock& block, const Part& part) {
  const std::string_view text(block.data() + part.at, part.size);
  return text.substr(0, text.find('\0'));
}

// Of all bytes, with blanks where the sum itself stands.
unsigned sum_of(ArchiveBlock block) {
  std::fill_n(block.begin() + sum.at, sum.size, ' ');
  return std::accumulate(block.begin(), block.end(), 0U, [](unsigned all, char byte) {
    return all + static_cast<unsigned char>(byte);
  });
}

void put_size(ArchiveBlock& block, std::uint64_t bytes) {
  if (bytes <= largest_octal) {
    put(block, size, fmt::format("{:011o}", bytes));
    return;
  }
  block[size.at] = beyond_octal;
  for (std::size_t i = size.size - 1; i > 0 && bytes > 0; --i, bytes >>= 8) {
    block[size.at + i] = static_cast<char>(bytes & 0xFF);
  }
}

std::optional<std::uint64_t> number_in(const ArchiveBlock& block, const Part& part) {
  std::uint64_t number = 0;
  if (block[part.at] == beyond_octal) {
    for (std::size_t i = 1; i < part.size; ++i) {
      number = number << 8 | static_cast<unsigned char>(block[part.at + i]);
    }
    return number;
  }
  auto digits = text_in(block, part);
  digits = digits.substr(0, digits.find(' '));
  const auto* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number, 8);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

ArchiveBlock block_of(const ArchiveHeader& header) {
  ArchiveBlock block{};
  put(block, name, header.name);
  put(block, mode, "0000600");
  put(block, owner, "0000000");
  put(block, group, "0000000");
  put_size(block, header.size);
  put(block, time, "00000000000");
  put(block, type, "0");
  put(block, magic, std::string_view("ustar\00000", magic.size));
  put(block, sum, fmt::format("{:06o}", sum_of(block)) + '\0' + ' ');
  return block;
}

std::optional<ArchiveHeader> header_in(const ArchiveBlock& block) {
  const auto bytes = number_in(block, size);
  if (number_in(block, sum) != sum_of(block) || !bytes || block[type.at] != '0') {
    return std::nullopt;
  }
  return ArchiveHeader{std::string(text_in(block, name)), *bytes};
}

bool is_end(const ArchiveBlock& block) {
  return std::ranges::all_of(block, [](char byte) { return byte == '\0'; });
}

}  // namespace kompass::store
