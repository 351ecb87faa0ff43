// SPDX-License-Identifier: EUPL-1.2
// The page of one evaluation: its ten states as a line, what comes next, who waits for whom, who
// takes part and what has been.
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "site/option.hpp"
#include "workspace/pages.hpp"
#include "workspace/whole/checklist.hpp"
#include "workspace/whole/overview_parts.hpp"

namespace kompass::workspace {
namespace {

using service::Action;
using service::State;

// When the state was entered last; empty for one it was never moved to.
std::string entered(const Turn& turn, const Overview& overview, State state) {
  const auto& moves = overview.moves;
  const auto last = std::ranges::find_if(moves.rbegin(), moves.rend(),
                                         [&](const auto& move) { return move.value.to == state; });
  return last == moves.rend() ? std::string() : day_of(turn, last->item.created_at);
}

View steps_view(const Turn& turn, const Overview& overview) {
  const State now = overview.item().state;
  View list(View::type::list);
  for (const auto& [state, word] : spellings(State{})) {
    View view;
    view["name"] = View(step_name(turn, state));
    view["done"] = View(state < now);
    view["now"] = View(state == now);
    view["date"] =
        site::words_or_nothing(state <= now ? entered(turn, overview, state) : std::string());
    report::add_item(list, std::move(view));
  }
  return list;
}

// The contact hands in; everybody else moves on.
bool only_hands_in(const Turn& turn, const Overview& overview) {
  return overview.next && !allows(turn, overview, Action::MoveOn);
}

std::string button_of(const Turn& turn, const Overview& overview, long long left) {
  if (only_hands_in(turn, overview)) return turn.say("work_hand_in");
  if (left == 0) return turn.say("work_move_on");
  return turn.say("work_move_not_yet", {{"count", turn.visit.numbers.whole(left)}});
}

bool asks_for_draft(const std::vector<service::Condition>& list) {
  return std::ranges::count(list, "draft-becomes-readable", &service::Condition::code) > 0;
}

void put_next(const Turn& turn, const Overview& overview, View& view) {
  const auto next = state_after(overview.item().state);
  const bool publishing = next == State::Published;
  view["has_next"] = View(next.has_value());
  view["next"] = next ? View(step_name(turn, *next)) : View(false);
  view["waits"] =
      View(turn.say(std::string("work_wait_").append(spelling_of(overview.item().state))));
  view["public_href"] =
      site::words_or_nothing(public_address(turn, overview.view.evaluation.item.id));
  view["hand_in_at"] = View(false);
  view["may_move"] = View(overview.next.has_value() && next && !publishing);
  if (!overview.next || !next || publishing) return;
  const long long left = hindrances_in(*overview.next);
  auto checklist = checklist_view(turn, overview);
  view["has_checklist"] = View(!report::items_of(checklist).empty());
  view["checklist"] = std::move(checklist);
  view["unknown"] = View(overview.item().state == State::SelfDescription && overview.next->empty());
  view["asks_for_draft"] = View(asks_for_draft(*overview.next));
  view["own_warning"] = site::words_or_nothing(turn.workspace.draft_warning(turn.visit.language));
  view["readable"] = View(!turn.field("readable").empty());
  view["to"] = View(std::string(spelling_of(*next)));
  view["not_yet"] = View(left > 0);
  view["button"] = View(button_of(turn, overview, left));
  // Where it can be seen what is still without an answer.
  if (only_hands_in(turn, overview)) {
    view["hand_in_at"] = View(evaluation_address(turn, overview, "/sjalvbeskrivning#lamna-in"));
  }
}

View earlier_states(const Turn& turn, const Overview& overview) {
  View list(View::type::list);
  const auto wanted = turn.field("to");  // else the step before
  for (const auto& [state, word] : spellings(State{})) {
    if (state >= overview.item().state) break;
    report::add_item(list, site::option(std::string(word), step_name(turn, state),
                                        wanted.empty() ? state_after(state) == overview.item().state
                                                       : wanted == word));
  }
  return list;
}

void put_back(const Turn& turn, const Overview& overview, View& view) {
  const State now = overview.item().state;
  view["may_go_back"] = View(now != State::Planned && allows(turn, overview, Action::MoveOn));
  view["earlier"] = earlier_states(turn, overview);
  view["reason"] = View(turn.field("reason"));
}

View moves_view(const Turn& turn, const Overview& overview) {
  View list = report::list_for(overview.moves.size());
  for (const auto& move : std::views::reverse(overview.moves)) {
    View view;
    view["date"] = View(day_of(turn, move.item.created_at));
    view["from"] = View(step_name(turn, move.value.from));
    view["to"] = View(step_name(turn, move.value.to));
    view["back"] = View(move.value.to < move.value.from);
    view["by"] =
        overview.names.empty() ? View(false) : View(who(turn, overview, move.item.created_by));
    view["reason"] = site::words_or_nothing(move.value.reason);
    report::add_item(list, std::move(view));
  }
  return list;
}

}  // namespace

http::Response overview_page(const Turn& turn, const Overview& overview, const Refused& refused) {
  Page page{"overview", name_of(overview.item()), {}, refused.status};
  auto& view = page.view;
  view["address"] = View(evaluation_address(turn, overview));
  view["invented"] = View(overview.item().invented);
  view["head_title"] = site::words_or_nothing(overview.item().head.title);
  view["from"] = View(std::string(spelling_of(overview.item().state)));
  view["fault_on"] = site::words_or_nothing(refused.form == "on" ? refused.fault : "");
  view["fault_back"] = site::words_or_nothing(refused.form == "back" ? refused.fault : "");
  view["steps"] = steps_view(turn, overview);
  put_next(turn, overview, view);
  put_back(turn, overview, view);
  put_waiting(turn, overview, view);
  put_team(turn, overview, view);
  put_facts(turn, overview, view);
  view["has_moves"] = View(!overview.moves.empty());
  view["moves"] = moves_view(turn, overview);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
