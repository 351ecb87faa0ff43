// SPDX-License-Identifier: EUPL-1.2
#include "http/gzip.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace kompass::http {
namespace {

struct Free {
  void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
  void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
};

// One a thread: making it takes as long as packing a page.
libdeflate_compressor& compressor() {
  constexpr int level = 3;  // 6 makes a page a tenth smaller in twice the time
  thread_local const std::unique_ptr<libdeflate_compressor, Free> kept{
      libdeflate_alloc_compressor(level)};
  if (!kept) throw std::bad_alloc();
  return *kept;
}

libdeflate_decompressor& decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> kept{
      libdeflate_alloc_decompressor()};
  if (!kept) throw std::bad_alloc();
  return *kept;
}

// The last four bytes say it, the least first.
std::size_t size_before(std::string_view packed) {
  std::size_t size = 0;
  for (int i = 1; i <= 4; ++i) size = size << 8U | static_cast<unsigned char>(packed.end()[-i]);
  return size;
}

}  // namespace

std::string gzipped(std::string_view bytes) {
  auto& packer = compressor();
  std::string result(libdeflate_gzip_compress_bound(&packer, bytes.size()), '\0');
  result.resize(
      libdeflate_gzip_compress(&packer, bytes.data(), bytes.size(), result.data(), result.size()));
  result.shrink_to_fit();  // it is kept for long
  return result;
}

std::string gunzipped(std::string_view packed) {
  std::string result(size_before(packed), '\0');
  const auto done = libdeflate_gzip_decompress(&decompressor(), packed.data(), packed.size(),
                                               result.data(), result.size(), nullptr);
  if (done != LIBDEFLATE_SUCCESS) throw std::invalid_argument("not what gzipped gave");
  return result;
}

}  // namespace kompass::http
