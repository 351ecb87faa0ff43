// SPDX-License-Identifier: EUPL-1.2
// A part on its way into the store: shared by writing and by corrections of what is published.
#pragma once

#include "service/work/parts.hpp"

namespace kompass::service {

struct Draught {
  PartAddress address;  // what is new gets its key in it
  std::optional<store::Item> before;
  std::string author, body;
  Findings findings;
  std::vector<store::Change> changes;
};

// The body the store is to keep, from what was sent and what was there.
void read_draught(const PartWrite& write, Draught& draught);

void check_draught(store::Reading& reading, const Work& work, Draught& draught);

store::Item place_in(const Work& work, const std::string& key);
store::Change change_of(const Work& work, const Draught& draught);

}  // namespace kompass::service
