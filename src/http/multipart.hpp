// SPDX-License-Identifier: EUPL-1.2
// Forms with files (multipart/form-data, RFC 7578), as browsers send them. Nothing is copied: what
// a part holds is a view of the body.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kompass::http {

struct FormPart {
  std::string name;
  std::optional<std::string> file_name;  // as it was sent; nothing for a field that is no file
  std::string_view content;
};

inline constexpr std::size_t most_form_parts = 1000;

bool is_multipart(std::string_view content_type);

// All parts, in the order they were sent. Nothing when the body is not whole, has no boundary or
// more parts than that, or when a name is no UTF-8 or holds a zero byte. What a part says of its
// own type is not looked at.
std::optional<std::vector<FormPart>> parse_multipart(std::string_view content_type,
                                                     std::string_view body);

}  // namespace kompass::http
