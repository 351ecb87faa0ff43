// SPDX-License-Identifier: EUPL-1.2
#include "codec/random.hpp"

#include <sodium.h>

#include <cstdlib>

namespace kompass::codec {

std::string random_bytes(std::size_t count) {
  static const int ready = sodium_init();
  if (ready < 0) std::abort();  // the system gives no random bytes: nothing can be safe
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_hex(std::size_t bytes) {
  const std::string random = random_bytes(bytes);
  std::string text(2 * bytes + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(random.data()),
                 random.size());
  text.pop_back();
  return text;
}

}  // namespace kompass::codec
