// SPDX-License-Identifier: EUPL-1.2
// The draft as passages that can be remarked on: each paragraph, list, finding and fact.
#pragma once

#include <string>
#include <vector>

#include "report/model.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

struct Passage {
  std::string heading;  // that stands over it; empty for none
  std::string words;    // as plain text
  View prose;           // as the report has it
};

struct DraftPart {
  std::string title, note;
  std::string place;  // code of the area it is written at; empty for none
  std::vector<Passage> passages;
};

// Without parts that say nothing.
std::vector<DraftPart> draft_parts(const Turn& turn, const report::Model& model);

}  // namespace kompass::workspace
