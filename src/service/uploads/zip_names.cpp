// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/zip_names.hpp"

#include <cstdint>

namespace kompass::service {
namespace {

using std::string_view;

constexpr string_view file_mark = "PK\x03\x04", entry_mark = "PK\x01\x02", end_mark = "PK\x05\x06";
constexpr std::size_t file_length = 30, entry_length = 46, end_length = 22;
constexpr std::size_t longest_comment = 0xFFFF;

// Little-endian; the bytes have to be there.
std::size_t number_at(string_view bytes, std::size_t at, std::size_t length) {
  std::size_t number = 0;
  for (std::size_t i = length; i > 0; --i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return number;
}

// The record at the end, whose comment has to reach to the last byte.
std::optional<string_view> end_record(string_view bytes) {
  if (bytes.size() < end_length) return std::nullopt;
  const std::size_t last = bytes.size() - end_length;
  const std::size_t first = last > longest_comment ? last - longest_comment : 0;
  for (std::size_t at = last + 1; at > first; --at) {
    const auto record = bytes.substr(at - 1);
    if (record.starts_with(end_mark) && number_at(record, 20, 2) == record.size() - end_length) {
      return record;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<string_view>> zip_names(string_view bytes) {
  if (!bytes.starts_with(file_mark)) return std::nullopt;
  const auto end = end_record(bytes);
  if (!end) return std::nullopt;
  const std::size_t count = number_at(*end, 10, 2), size = number_at(*end, 12, 4);
  const std::size_t offset = number_at(*end, 16, 4);
  if (offset > bytes.size() || size > bytes.size() - offset) return std::nullopt;
  string_view directory = bytes.substr(offset, size);
  std::vector<string_view> names;
  for (std::size_t i = 0; i < count; ++i) {
    if (directory.size() < entry_length || !directory.starts_with(entry_mark)) return std::nullopt;
    const std::size_t name = number_at(directory, 28, 2);
    const std::size_t all =
        entry_length + name + number_at(directory, 30, 2) + number_at(directory, 32, 2);
    if (all > directory.size()) return std::nullopt;
    names.push_back(directory.substr(entry_length, name));
    directory.remove_prefix(all);
  }
  return names;
}

string_view first_unpacked(string_view bytes, string_view name) {
  if (bytes.size() < file_length || !bytes.starts_with(file_mark)) return {};
  const bool packed = number_at(bytes, 8, 2) != 0;
  const std::size_t size = number_at(bytes, 18, 4), name_length = number_at(bytes, 26, 2);
  const std::size_t begin = file_length + name_length + number_at(bytes, 28, 2);
  if (packed || begin > bytes.size() || size > bytes.size() - begin) return {};
  return bytes.substr(file_length, name_length) == name ? bytes.substr(begin, size) : string_view();
}

}  // namespace kompass::service
