// SPDX-License-Identifier: EUPL-1.2
// A part held against the edition before it is written: with the rules an evaluation file is
// checked by, and those that only a record being written has.
#pragma once

#include "codec/node.hpp"
#include "service/work/kinds.hpp"

namespace kompass::service {

// Characters of one text; a report of forty pages has 100,000 in all.
inline constexpr std::size_t longest_text = 50'000;

struct PartCheck {
  const PartKind& kind;
  std::string key, body;
  const Edition& edition;
  // What the part may refer to: evaluators, evidence, interviews. It is entered here.
  Evaluation around;
};

// text-too-long, grade-missing, grade-out-of-range, unknown-criterion, unknown-code, and what
// core's checks of references and form say.
Findings check_part(PartCheck check);

// text-too-long, control-character: every text of the tree.
Findings check_texts(const codec::Node& node, const std::string& where);

}  // namespace kompass::service
