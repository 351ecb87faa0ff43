// SPDX-License-Identifier: EUPL-1.2
#include "workspace/judgement_form.hpp"

#include <charconv>

#include "core/grade.hpp"

namespace kompass::workspace {
namespace {

// The field of whole percent when it was changed, else the step that was chosen.
std::optional<int> percent_in(const Turn& turn) {
  const std::string typed = turn.field("percent");
  const std::string step = turn.field("step");
  return number_in(typed != turn.field("was") || step.empty() ? typed : step);
}

}  // namespace

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                  : std::nullopt;
}

JudgementRead judgement_in(const Turn& turn) {
  const std::string words = turn.field("rationale");
  if (!turn.field("not_applicable").empty()) {
    if (words.empty()) return {{}, turn.say("work_fault_reason")};
    return {{.percent = {}, .not_applicable = words, .rationale = {}}, ""};
  }
  const auto percent = percent_in(turn);
  if (!percent || !Grade::of_percent(*percent)) return {{}, turn.say("work_fault_percent")};
  return {{.percent = percent, .not_applicable = {}, .rationale = words}, ""};
}

}  // namespace kompass::workspace
