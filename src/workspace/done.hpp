// SPDX-License-Identifier: EUPL-1.2
// What the forms of a page in parts end with.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "workspace/turn.hpp"

namespace kompass::workspace {

// The word in the address, the part of the page that says so, and the phrase it says.
struct Done {
  std::string_view word, part, phrase;
};

// "told_PART" of the view, for each part: what the address says was done there, or nothing.
void put_told(const Turn& turn, std::span<const Done> dones, View& view);

// "?klart=namn#uppgifter"; `word` is one of them.
std::string rest_for(std::span<const Done> dones, std::string_view word);

}  // namespace kompass::workspace
