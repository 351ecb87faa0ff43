// SPDX-License-Identifier: EUPL-1.2
// A judgement as a form sends it: a step or a whole percent, or that it does not apply, and why.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "codec/record.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

// As the store takes it.
struct SentJudgement {
  std::optional<int> percent;
  std::string not_applicable, rationale;
};
void describe(auto& v, Is<SentJudgement> auto& s) {
  v("percent", s.percent);
  v("not_applicable", s.not_applicable);
  v("rationale", s.rationale);
}

struct JudgementRead {
  SentJudgement sent;
  FormFault fault;
};

// What the fields are called on the page, as phrases.
struct JudgementFaults {
  std::string_view percent = "work_fault_percent", reason = "work_fault_reason";
};

// Of the fields step and percent, was_step and was (those the page was made with), not_applicable
// and rationale. The percent counts when it was changed, else the step when that was.
JudgementRead judgement_in(const Turn& turn, const JudgementFaults& faults = {});

// A whole number and nothing else.
std::optional<int> number_in(std::string_view text);

}  // namespace kompass::workspace
