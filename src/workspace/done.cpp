// SPDX-License-Identifier: EUPL-1.2
#include "workspace/done.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::workspace {

void put_told(const Turn& turn, std::span<const Done> dones, View& view) {
  const std::string asked = turn.asked("klart");
  for (const auto& done : dones) view["told_" + std::string(done.part)] = View(false);
  const auto found = std::ranges::find(dones, asked, &Done::word);
  if (found == dones.end()) return;
  view["told_" + std::string(found->part)] = View(turn.say(found->phrase));
}

std::string rest_for(std::span<const Done> dones, std::string_view word) {
  const auto found = std::ranges::find(dones, word, &Done::word);
  return fmt::format("?klart={}#{}", word, found->part);
}

}  // namespace kompass::workspace
