// SPDX-License-Identifier: EUPL-1.2
// The self-description as a whole: every main question, who answers it, and what was answered.
#pragma once

#include <optional>
#include <vector>

#include "service/work/records.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct MainQuestion {
  Code sub_area;
  std::optional<Stored<Assignment>> assignment;
  std::optional<Stored<SelfDescription>> answer;
  bool may_answer = false;  // the caller, as things stand
};

struct SelfDescriptionView {
  std::vector<MainQuestion> questions;  // in the edition's order
  // What the caller may do: share the questions out, hand the answers in to the evaluators.
  bool may_share_out = false, may_hand_in = false;
};

Result<SelfDescriptionView> read_self_description(Desk& desk, const Caller& caller,
                                                  const std::string& evaluation);

}  // namespace kompass::service
