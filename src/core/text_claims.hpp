// SPDX-License-Identifier: EUPL-1.2
// Figures in a sentence that claim points or percent: "86 av 100 poäng", "86 %".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kompass {

struct Claim {
  std::size_t at = 0, end = 0;  // bytes
  int value = 0;
  std::optional<int> of;  // "86 av 100 poäng"
  bool percent = false;
};

// Whether figures are shared out over rows in their order: "84 respektive 86 poäng".
bool shared_out(std::string_view lower);

// In the order of the text, which is lower case. Decimals, spans and codes are none.
std::vector<Claim> claims_in(std::string_view lower);

// A share of something else than points: "86 procent av cheferna".
bool share_of_others(std::string_view lower, const Claim& claim);

}  // namespace kompass
