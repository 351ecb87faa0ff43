// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "service/account/accounts.hpp"
#include "service/work/evaluations.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/start_notes.hpp"
#include "workspace/whole/order.hpp"

namespace kompass::workspace {
namespace {

using service::EvaluationView;
using service::Role;
using service::State;

// What somebody with this role is expected to do while an evaluation is in this state; the phrase
// is "work_task_" and this. The first that fits is told.
struct Task {
  State state;
  Role role;
  std::string_view phrase;
};
constexpr std::array tasks{Task{State::Planned, Role::Lead, "plan"},
                           Task{State::Planned, Role::Coordinator, "plan"},
                           Task{State::SelfDescription, Role::Contact, "describe"},
                           Task{State::SelfDescription, Role::Contributor, "describe"},
                           Task{State::DeskWork, Role::Lead, "read"},
                           Task{State::DeskWork, Role::Evaluator, "read"},
                           Task{State::Visit, Role::Lead, "interview"},
                           Task{State::Visit, Role::Evaluator, "interview"},
                           Task{State::Grading, Role::Lead, "grade"},
                           Task{State::Grading, Role::Evaluator, "grade"},
                           Task{State::Consensus, Role::Lead, "agree"},
                           Task{State::Consensus, Role::Evaluator, "agree"},
                           Task{State::Drafting, Role::Lead, "write"},
                           Task{State::Drafting, Role::Evaluator, "write"},
                           Task{State::FactCheck, Role::Contact, "check"},
                           Task{State::FactCheck, Role::Lead, "reply"},
                           Task{State::FactCheck, Role::Evaluator, "reply"},
                           Task{State::Final, Role::Lead, "publish"},
                           Task{State::Final, Role::Coordinator, "publish"}};

bool has_role(const EvaluationView& view, Role role) {
  return std::ranges::find(view.own_roles, role) != view.own_roles.end();
}

const Task* task_of(const EvaluationView& view) {
  const auto fits = [&](const Task& task) {
    return task.state == view.evaluation.value.state && has_role(view, task.role);
  };
  const auto* found = std::ranges::find_if(tasks, fits);
  return found == tasks.end() ? nullptr : found;
}

std::string roles_of(const Turn& turn, const EvaluationView& view) {
  std::string words;
  for (const auto role : view.own_roles) {
    if (!words.empty()) words += ", ";
    words += turn.say("work_role_" + std::string(spelling_of(role)));
  }
  return words;
}

// The page where it is done; nothing while there is none.
std::string way_to(State state) {
  switch (state) {
    case State::SelfDescription: return "/sjalvbeskrivning";
    case State::DeskWork: return "/underlag";
    case State::Visit: return "/intervjuer";
    case State::Grading: return "/bedom";
    case State::Consensus: return "/samsyn";
    case State::Drafting: return "/text";
    case State::FactCheck: return "/utkast";
    case State::Final: return "/publicera";
    default: return "";
  }
}

View notes_view(const std::vector<std::string>& notes) {
  View list = report::list_for(notes.size());
  for (const auto& note : notes) {
    View view;
    view["text"] = View(note);
    report::add_item(list, std::move(view));
  }
  return list;
}

// What comes next in an evaluation: by the caller, or by others.
struct Next {
  bool own = false;
  std::string words;
  std::string address;  // of the page where it is done; may be none
};

// Nothing while the caller has something to lock.
std::optional<Next> next_after_locking(const Turn& turn, const EvaluationView& view,
                                       const Waiting& grading) {
  const auto own = grading.graders.find(turn.who.caller.account);
  if (own == grading.graders.end() || own->second.done < own->second.all) return std::nullopt;
  if (!grading.unfinished_but(own->first).empty()) return Next{false, turn.say("work_wait_locked")};
  if (!has_role(view, Role::Lead)) return Next{false, turn.say("work_wait_lead")};
  return Next{true, turn.say("work_task_to_consensus"),
              address_in(turn, view.evaluation.item.id, "")};
}

Next next_in(const Turn& turn, const EvaluationView& view, const std::optional<Waiting>& grading) {
  if (grading) {
    if (auto next = next_after_locking(turn, view, *grading)) return std::move(*next);
  }
  const auto& id = view.evaluation.item.id;
  const State state = view.evaluation.value.state;
  const auto* task = task_of(view);
  if (task == nullptr) {
    return {false, turn.say("work_wait_" + std::string(spelling_of(state))),
            state == State::Published ? public_address(turn, id) : std::string()};
  }
  const std::string way = way_to(state);
  return {true, turn.say("work_task_" + std::string(task->phrase)),
          way.empty() ? way : address_in(turn, id, "") + way};
}

View row_of(const Turn& turn, const EvaluationView& view, const Next& next) {
  const auto& item = view.evaluation.value;
  const std::string state(spelling_of(item.state));
  View row;
  row["name"] = View(name_of(item));
  row["href"] = View(address_in(turn, view.evaluation.item.id, ""));
  row["state"] = View(turn.say("work_state_" + state));
  row["roles"] = View(roles_of(turn, view));
  row["way"] = site::words_or_nothing(next.address);
  row["task"] = View(next.words);
  return row;
}

// What who manages accounts has to do, beside the evaluations.
void put_people(const Turn& turn, View& view) {
  view["manages"] = View(false);
  if (!manages_accounts(turn)) return;
  const auto all = service::list_accounts(turn.realm(), turn.who.caller);
  if (!all) return;
  const auto invited =
      std::ranges::count(*all, service::AccountState::Invited, &service::AccountView::state);
  const std::string_view phrase = invited == 0   ? "work_people_waiting_none"
                                  : invited == 1 ? "work_people_waiting_one"
                                                 : "work_people_waiting_many";
  View people;
  people["href"] = View(turn.visit.address("/konton"));
  people["installation"] = View(turn.visit.address("/installation"));
  people["told"] = View(turn.say(phrase, {{"count", std::to_string(invited)}}));
  view["manages"] = std::move(people);
}

bool owns_method(const Turn& turn) {
  return service::may(turn.who.caller, service::Action::ManageInstrument, {});
}

}  // namespace

http::Response start_page(const Turn& turn) {
  auto desk = desk_of(turn);
  const auto all = service::list_own_evaluations(desk, turn.who.caller);
  if (!all) return answer(turn, note(turn, "unavailable", 503));
  View waiting(View::type::list);
  View others(View::type::list);
  for (const auto& view : *all) {
    const auto grading = grading_of(turn, view);
    const auto next = next_in(turn, view, grading);
    View row = row_of(turn, view, next);
    row["notes"] = notes_view(start_notes(turn, view, grading));
    report::add_item(next.own ? waiting : others, std::move(row));
  }
  Page page{"start", turn.say("work_start_title")};
  page.view["has_waiting"] = View(!report::items_of(waiting).empty());
  page.view["has_others"] = View(!report::items_of(others).empty());
  page.view["nothing"] = View(all->empty() && !manages_accounts(turn) && !owns_method(turn));
  page.view["method"] = owns_method(turn) ? View(turn.visit.address("/instrument")) : View(false);
  put_people(turn, page.view);
  page.view["order"] =
      associations_of(turn).empty() ? View(false) : View(turn.visit.address("/arbete/ny"));
  page.view["waiting"] = std::move(waiting);
  page.view["others"] = std::move(others);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
