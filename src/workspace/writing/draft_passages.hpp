// SPDX-License-Identifier: EUPL-1.2
// The draft as passages that can be remarked on: each paragraph, list, finding and fact.
#pragma once

#include <optional>
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

// What became of words that a remark is about, in the draft as it is.
struct PassageNow {
  const DraftPart* part = nullptr;
  const Passage* passage = nullptr;
  bool same = false;  // the very words stand there
};
// The passage that holds `quoted`, else the one that shares most of its words; nothing where none
// shares a good part.
std::optional<PassageNow> passage_now(const std::vector<DraftPart>& parts,
                                      const std::string& quoted);

// Without parts that say nothing.
std::vector<DraftPart> draft_parts(const Turn& turn, const report::Model& model);

}  // namespace kompass::workspace
