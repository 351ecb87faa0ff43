// SPDX-License-Identifier: EUPL-1.2
#include "workspace/sent_form.hpp"

#include "base/text.hpp"

namespace kompass::workspace {
namespace {

bool is_text(std::string_view content) {
  return content.find('\0') == std::string_view::npos && !first_invalid_utf8(content);
}

std::string with_line_feeds(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) != "\r\n") made += text[at];
  }
  return made;
}

std::vector<http::FormPart> parts_of(const http::Request& request) {
  auto parts = http::parse_multipart(request.header("Content-Type"), request.body);
  return parts ? std::move(*parts) : std::vector<http::FormPart>{};
}

http::Fields fields_beside_files(const http::Request& request) {
  http::Fields fields;
  for (auto& part : parts_of(request)) {
    const bool field = !part.file_name && is_text(part.content);
    if (field) fields.push_back({std::move(part.name), std::string(part.content)});
  }
  return fields;
}

}  // namespace

http::Fields sent_fields(const http::Request& request) {
  auto fields = http::is_multipart(request.header("Content-Type"))
                    ? fields_beside_files(request)
                    : http::parse_fields(request.body);
  for (auto& field : fields) field.value = with_line_feeds(field.value);
  return fields;
}

std::vector<http::FormPart> sent_uploads(const http::Request& request) {
  auto parts = parts_of(request);
  std::erase_if(parts, [](const http::FormPart& part) { return !part.file_name; });
  return parts;
}

}  // namespace kompass::workspace
