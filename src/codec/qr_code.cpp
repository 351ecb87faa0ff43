// SPDX-License-Identifier: EUPL-1.2
#include "codec/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace kompass::codec {
namespace {

struct Freed {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrCode> qr_code(const std::string& text) {
  constexpr int smallest_version = 0;  // that the text fits into
  constexpr int case_sensitive = 1;
  const std::unique_ptr<QRcode, Freed> made(
      QRcode_encodeString(text.c_str(), smallest_version, QR_ECLEVEL_M, QR_MODE_8, case_sensitive));
  if (!made) return std::nullopt;
  QrCode code{static_cast<std::size_t>(made->width), {}};
  code.dark.reserve(code.side * code.side);
  for (std::size_t i = 0; i < code.side * code.side; ++i) {
    code.dark.push_back((made->data[i] & 1U) != 0);  // the other bits say what a module is for
  }
  return code;
}

}  // namespace kompass::codec
