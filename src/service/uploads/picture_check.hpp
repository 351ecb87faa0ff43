// SPDX-License-Identifier: EUPL-1.2
// Whether bytes are a whole picture of a size that can be printed. What is packed inside is left to
// the printer of the PDF.
#pragma once

#include <string_view>

#include "base/result.hpp"

namespace kompass::service {

inline constexpr int longest_side = 12'000;  // pixels
inline constexpr long long most_pixels = 40LL * 1000 * 1000;

// "image/png" (PNG specification, third edition: chunks with their checksums, from IHDR to IEND) or
// "image/jpeg" (ITU-T T.81: segments from SOI over a frame and a scan to EOI); empty for what is
// neither or breaks off.
std::string_view picture_type(std::string_view bytes);

// The same of one that can be printed. Problem (Input): it is none, or is too large.
Result<std::string_view> checked_picture(std::string_view bytes);

}  // namespace kompass::service
