// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/hash.hpp"

namespace kompass::service {

// A grey PNG of one pixel.
inline std::string small_png() {
  return *codec::from_base64(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg="
      "=");
}

}  // namespace kompass::service
