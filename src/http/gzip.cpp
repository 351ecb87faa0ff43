// SPDX-License-Identifier: EUPL-1.2
#include "http/gzip.hpp"

#include <zlib.h>

#include <cassert>

namespace kompass::http {

std::string gzipped(std::string_view bytes) {
  constexpr int gzip_window = 15 + 16, memory = 8;
  z_stream stream{};
  [[maybe_unused]] int code = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window,
                                           memory, Z_DEFAULT_STRATEGY);
  assert(code == Z_OK);
  std::string result(deflateBound(&stream, bytes.size()), '\0');
  std::string input(bytes);  // zlib takes what it only reads as if it wrote it
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  code = deflate(&stream, Z_FINISH);
  assert(code == Z_STREAM_END);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

}  // namespace kompass::http
