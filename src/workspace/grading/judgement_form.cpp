// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/judgement_form.hpp"

#include <charconv>

#include "core/grade.hpp"

namespace kompass::workspace {
namespace {

// The field of whole percent when it was changed, else the step when another was chosen. A page
// has the step below a percent that stands between two, so that a step left as it was says nothing.
std::optional<int> percent_in(const Turn& turn) {
  const std::string typed = turn.field("percent");
  const std::string step = turn.field("step");
  const bool chosen = !step.empty() && step != turn.field("was_step");
  const bool untouched = typed.empty() || typed == turn.field("was");
  return number_in(chosen && untouched ? step : typed);
}

}  // namespace

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                  : std::nullopt;
}

JudgementRead judgement_in(const Turn& turn, const JudgementFaults& faults) {
  const std::string words = turn.field("rationale");
  if (!turn.field("not_applicable").empty()) {
    if (words.empty()) return {{}, {turn.say(faults.reason), "rationale"}};
    return {{.percent = {}, .not_applicable = words, .rationale = {}}, {}};
  }
  const auto percent = percent_in(turn);
  if (!percent || !Grade::of_percent(*percent)) {
    return {{}, {turn.say(faults.percent), "percent"}};
  }
  return {{.percent = percent, .not_applicable = {}, .rationale = words}, {}};
}

}  // namespace kompass::workspace
