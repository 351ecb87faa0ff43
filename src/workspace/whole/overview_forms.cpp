// SPDX-License-Identifier: EUPL-1.2
// Moving an evaluation on to its next state, and back with a reason.
#include <fmt/format.h>

#include <algorithm>

#include "workspace/pages.hpp"
#include "workspace/whole/overview.hpp"

namespace kompass::workspace {
namespace {

using service::State;

// In the reader's language why nothing was moved.
std::string fault_of(const Turn& turn, const Findings& findings) {
  const auto error = std::ranges::find(findings, Severity::Error, &Finding::severity);
  const std::string code = error == findings.end() ? "" : error->code;
  if (code == "reason-missing") return turn.say("work_fault_back_reason");
  if (code == "draft-becomes-readable") return turn.say("work_fault_readable");
  return turn.say("work_fault_not_yet");
}

// As it stands by now, which is not as it stood when the form was made.
http::Response too_late(const Turn& turn, const std::string& form) {
  return at_evaluation(turn, [&](const Overview& overview) {
    const auto fault =
        turn.say("work_fault_moved", {{"step", step_name(turn, overview.item().state)}});
    return overview_page(turn, overview, {fault, form, 409});
  });
}

}  // namespace

http::Response show_evaluation(const Turn& turn) {
  return at_evaluation(turn,
                       [&](const Overview& overview) { return overview_page(turn, overview, {}); });
}

http::Response move_evaluation(const Turn& turn) {
  return at_evaluation(turn, [&](const Overview& overview) {
    const std::string form = turn.field("form") == "back" ? "back" : "on";
    const auto to = spelled<State>(turn.field("to"));
    if (!to) {
      return overview_page(turn, overview, {turn.say("work_fault_back_step"), form, 422});
    }
    auto desk = desk_of(turn);
    const auto moved = service::move_on(desk, turn.who.caller, overview.id(),
                                        {.to = *to,
                                         .reason = turn.field("reason"),
                                         .draft_may_be_read = !turn.field("readable").empty(),
                                         .from = spelled<State>(turn.field("from"))});
    if (!moved && moved.problem().kind == Trouble::Conflict) return too_late(turn, form);
    if (!moved && moved.problem().kind == Trouble::Input) {
      return overview_page(turn, overview, {turn.say("work_fault_signs"), form, 422});
    }
    if (!moved) return failed(turn, moved.problem());
    if (any_error(moved->findings)) {
      return overview_page(turn, overview, {fault_of(turn, moved->findings), form, 422});
    }
    return go_to(evaluation_address(turn, overview));
  });
}

}  // namespace kompass::workspace
