// SPDX-License-Identifier: EUPL-1.2
#include "http/one_way.hpp"

#include <boost/beast/core/string.hpp>

namespace kompass::http {

using boost::beast::http::field;

bool can_be_read_one_way(const boost::beast::http::request_header<>& head) {
  constexpr unsigned with_host = 11;  // HTTP/1.1
  const auto hosts = head.count(field::host);
  if (hosts > 1 || (hosts == 0 && head.version() >= with_host)) return false;
  const auto codings = head.count(field::transfer_encoding);
  return codings == 0 ||
         (codings == 1 && boost::beast::iequals(head[field::transfer_encoding], "chunked"));
}

}  // namespace kompass::http
