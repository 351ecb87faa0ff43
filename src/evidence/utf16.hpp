// SPDX-License-Identifier: EUPL-1.2
// Characters beyond U+FFFF are two units in UTF-16 (Unicode 15, section 3.9).
#pragma once

namespace kompass::evidence {

constexpr bool high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}
// Of a high and a low one.
constexpr char32_t joined(char32_t high, char32_t low) {
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace kompass::evidence
