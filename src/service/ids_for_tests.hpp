// SPDX-License-Identifier: EUPL-1.2
// Texts of two worlds that are to be held against each other. By hand and not by std::regex, which
// takes most of the time of the tests that need it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace kompass::service {

// "01900000-0000-7000-8000-000000000000"
inline bool is_id(std::string_view text) {
  constexpr std::string_view form = "########-####-####-####-############";
  const auto is_hexadecimal = [](char sign) {
    return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
  };
  return std::ranges::equal(text, form, [&](char sign, char wanted) {
    return wanted == '-' ? sign == '-' : is_hexadecimal(sign);
  });
}

// Each id in it becomes "ID".
inline std::string without_ids(std::string_view text) {
  constexpr std::size_t length = 36, first_dash = 8;
  std::string plain;
  for (auto dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-')) {
    const bool found = dash >= first_dash && is_id(text.substr(dash - first_dash, length));
    plain += found ? std::string(text.substr(0, dash - first_dash)) + "ID"
                   : std::string(text.substr(0, dash + 1));
    text.remove_prefix(found ? dash - first_dash + length : dash + 1);
  }
  return plain + std::string(text);
}

}  // namespace kompass::service
