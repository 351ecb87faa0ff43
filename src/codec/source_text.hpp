// SPDX-License-Identifier: EUPL-1.2
// What the JSON and the YAML reader both ask of a file before they read it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "codec/tree_builder.hpp"

namespace kompass::codec {

// Turns byte offsets into line and column; fast when they grow.
class Ruler {
 public:
  explicit Ruler(std::string_view text) : text_(text) {}
  Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t seen_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
};

// The text without its byte order mark; nothing, and a finding, when it is empty or not UTF-8.
std::optional<std::string_view> checked_text(const Source& source, TreeBuilder& tree);

}  // namespace kompass::codec
