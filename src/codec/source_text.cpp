// SPDX-License-Identifier: EUPL-1.2
#include "codec/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace kompass::codec {

Position Ruler::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < line_start_) *this = Ruler(text_);
  for (; seen_ < offset; ++seen_) {
    if (text_[seen_] != '\n') continue;
    ++line_;
    line_start_ = seen_ + 1;
  }
  return {line_, static_cast<int>(offset - line_start_) + 1};
}

std::optional<std::string_view> checked_text(const Source& source, TreeBuilder& tree) {
  std::string_view text = source.text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (trimmed(text).empty()) {
    tree.fail("empty-file", {}, "the file is empty; check that it was saved");
    return std::nullopt;
  }
  if (const auto bad = first_invalid_utf8(text)) {
    tree.fail("invalid-utf8", Ruler(text).at(*bad),
              fmt::format("byte {} is not UTF-8; save the file as UTF-8", *bad));
    return std::nullopt;
  }
  return text;
}

}  // namespace kompass::codec
