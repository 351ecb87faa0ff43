// SPDX-License-Identifier: EUPL-1.2
// Which files may be added, and whether one is what it is called. Its content decides: what a
// browser or a program says of its type is not looked at.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kompass::service {

inline constexpr std::size_t largest_file = 50'000'000;  // bytes

struct FileType {
  std::string_view id;    // "docx"; its words are the phrase file_type_docx
  std::string_view name;  // "Word document"
  std::string_view media_type;
  std::vector<std::string_view> endings;  // the usual one first
  bool (*is)(std::string_view bytes);
};

std::span<const FileType> file_types();
const FileType* file_type_of(std::string_view media_type);  // null for none

enum class FileFault {
  Unnamed,
  Empty,
  TooLarge,
  UnknownEnding,
  AnotherType,  // its content is of another type that is taken
  NotItsType,   // its content is of none of them
  Macros
};

struct FileCheck {
  std::string name;                 // cleaned (file_name.hpp)
  const FileType* type = nullptr;   // by its ending; null for none
  const FileType* found = nullptr;  // by its content, when it is another
  std::optional<FileFault> fault;
};

FileCheck check_file(std::string_view name, std::string_view bytes);

// The fault, told to a program. `check` has to have one.
Problem problem_of(const FileCheck& check);

}  // namespace kompass::service
