// SPDX-License-Identifier: EUPL-1.2
// A text as a square of dark and light that a phone reads (QR code, ISO/IEC 18004).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kompass::codec {

struct QrCode {
  std::size_t side = 0;    // in modules, without the light margin around it
  std::vector<bool> dark;  // row by row
};

// So that a screen with a scratch is still read. None: the text is empty or does not fit.
std::optional<QrCode> qr_code(const std::string& text);

}  // namespace kompass::codec
