// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a form with files: its first line is the type, the rest the body. What the parts
// hold is within the body and no more than it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/multipart.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto line = text.find('\n');
  if (line == std::string_view::npos) return 0;
  const auto body = text.substr(line + 1);
  const auto parts = kompass::http::parse_multipart(text.substr(0, line), body);
  if (!parts) return 0;
  std::size_t held = 0;
  for (const auto& part : *parts) {
    const auto at = part.content.data() - body.data();
    if (at < 0 || static_cast<std::size_t>(at) + part.content.size() > body.size()) std::abort();
    if (part.name.empty()) std::abort();
    held += part.content.size();
  }
  if (held > body.size() || parts->size() > kompass::http::most_form_parts) std::abort();
  return 0;
}
