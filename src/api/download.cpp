// SPDX-License-Identifier: EUPL-1.2
#include "api/download.hpp"

#include <fmt/format.h>

#include "api/answers.hpp"
#include "http/address.hpp"

namespace kompass::api {
namespace {

constexpr std::size_t tag_length = 16;

// What old programs read: one "_" for each character that is not plain.
std::string in_ascii(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = byte >= 0x80 && byte < 0xC0;
    if (continues) continue;
    const bool fine = byte >= ' ' && byte < 0x7F && c != '"' && c != '\\' && c != '%';
    plain += fine ? c : '_';
  }
  return plain;
}

}  // namespace

std::string to_be_saved_as(std::string_view name) {
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", in_ascii(name),
                     http::encoded(name));
}

http::Response download(const http::Request& request, service::OpenedFile file) {
  const auto tag = file.file.sha256.substr(0, tag_length);
  auto response = tagged_response(request, {file.file.media_type, std::move(file.bytes)}, tag);
  response.with("Content-Disposition", to_be_saved_as(file.file.name))
      .with("X-Content-Type-Options", "nosniff")
      .with("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
  return response;
}

}  // namespace kompass::api
