// SPDX-License-Identifier: EUPL-1.2
#include "http/gzip.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace kompass::http {
namespace {

struct Free {
  void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
};

// One a thread: making it takes as long as packing a page.
libdeflate_compressor& compressor() {
  constexpr int level = 3;  // 6 makes a page a tenth smaller in twice the time
  thread_local const std::unique_ptr<libdeflate_compressor, Free> kept{
      libdeflate_alloc_compressor(level)};
  if (!kept) throw std::bad_alloc();
  return *kept;
}

}  // namespace

std::string gzipped(std::string_view bytes) {
  auto& packer = compressor();
  std::string result(libdeflate_gzip_compress_bound(&packer, bytes.size()), '\0');
  result.resize(
      libdeflate_gzip_compress(&packer, bytes.data(), bytes.size(), result.data(), result.size()));
  return result;
}

}  // namespace kompass::http
