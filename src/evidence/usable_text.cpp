// SPDX-License-Identifier: EUPL-1.2
#include "evidence/usable_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "evidence/decoded_text.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

int line_at(string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

// What a binary file is, by its first bytes or its zero bytes; empty for a text.
string_view binary_kind(string_view text) {
  if (text.starts_with("%PDF-")) return "a PDF, whose text must be taken out first";
  if (text.starts_with("PK\x03\x04")) return "a packed file such as DOCX; save it as PDF or text";
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return "damaged text in UTF-16; save it as UTF-8";
  }
  if (text.find('\0') != string_view::npos) return "no text; save the report as PDF or text";
  const auto odd = std::ranges::count_if(text.substr(0, 100'000), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x09 || (byte > 0x0D && byte < 0x20);
  });
  const auto looked_at = static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 100'000));
  return odd * 50 > looked_at ? "no text; save the report as PDF or text" : string_view();
}

// UTF-8 of bytes in any encoding that can be told; nothing after an error.
std::optional<std::string> decoded(string_view bytes, Doubts& doubts) {
  if (auto text = from_utf16(bytes)) {
    doubts.note("text-decoded", 0, "the text is in UTF-16 and is read as such; nothing is lost");
    return text;
  }
  if (const auto kind = binary_kind(bytes); !kind.empty()) {
    doubts.refuse("binary", 0, fmt::format("this is {}", kind));
    return std::nullopt;
  }
  const auto bad = first_invalid_utf8(bytes);
  if (!bad) return std::string(bytes);
  if (auto text = from_windows_1252(bytes)) {
    doubts.warn("text-decoded", line_at(bytes, *bad),
                fmt::format("byte {} is not UTF-8; the text is read as Windows-1252, see that its "
                            "letters are right or save it as UTF-8",
                            *bad));
    return text;
  }
  doubts.refuse("invalid-utf8", line_at(bytes, *bad),
                fmt::format("byte {} is not UTF-8; save the text as UTF-8", *bad));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> usable_text(string_view bytes, Doubts& doubts) {
  if (bytes.size() > largest_text) {
    doubts.refuse("too-large", 0,
                  fmt::format("the text has {} bytes, a report at most {}; give the report alone",
                              bytes.size(), largest_text));
    return std::nullopt;
  }
  auto text = decoded(bytes, doubts);
  if (text && (trimmed(*text).empty() || trimmed(*text) == "\xEF\xBB\xBF")) {
    doubts.refuse("empty", 0, "the text is empty; a PDF of pictures needs text recognition first");
    return std::nullopt;
  }
  return text;
}

}  // namespace kompass::evidence
