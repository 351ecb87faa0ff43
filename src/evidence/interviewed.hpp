// SPDX-License-Identifier: EUPL-1.2
// How many were interviewed, as a sentence tells it.
#pragma once

#include <optional>
#include <string_view>

namespace kompass::evidence {

struct Interviewed {
  int people = 0;
  std::optional<int> most;   // "25-30": `people` is the least
  bool approximate = false;  // "ett trettiotal", "cirka 35"
};

// `sentence` in lower case. Nothing when it tells no number of people, or several numbers of
// different groups.
std::optional<Interviewed> interviewed_in(std::string_view sentence);

}  // namespace kompass::evidence
