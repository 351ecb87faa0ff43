// SPDX-License-Identifier: EUPL-1.2
#include "http/one_way.hpp"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <cctype>

namespace kompass::http {

using boost::beast::http::field;

bool can_be_host(std::string_view text) {
  constexpr std::string_view signs = "-._~%!$&'()*+,;=:[]";
  return std::ranges::all_of(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && (std::isalnum(byte) != 0 || signs.find(c) != std::string_view::npos);
  });
}

bool can_be_read_one_way(const boost::beast::http::request_header<>& head) {
  constexpr unsigned with_host = 11;  // HTTP/1.1
  const bool newest = head.version() >= with_host;
  const auto hosts = head.count(field::host);
  if (hosts > 1 || (hosts == 0 && newest)) return false;
  if (!can_be_host(std::string_view(head[field::host]))) return false;
  const auto codings = head.count(field::transfer_encoding);
  return codings == 0 || (codings == 1 && newest &&
                          boost::beast::iequals(head[field::transfer_encoding], "chunked"));
}

}  // namespace kompass::http
