// SPDX-License-Identifier: EUPL-1.2
// One evaluation as a whole, as far as who asks may know it: where it stands, what is before its
// next state, who takes part and for whom the others wait.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "service/work/conflicts.hpp"
#include "service/work/evaluations.hpp"
#include "service/work/locks.hpp"
#include "service/work/moves.hpp"
#include "service/work/team.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

struct Overview {
  service::EvaluationView view;
  const Edition* edition = nullptr;
  service::Subject subject;
  // Nothing for who does not move it on, and in the last states.
  std::optional<std::vector<service::Condition>> next;
  std::vector<service::Stored<service::EvaluationMove>> moves;  // oldest first
  // Nothing, as is the team, for who does not read it.
  std::map<std::string, std::string> names;
  std::optional<std::vector<service::TeamMember>> team;
  std::vector<service::GraderConflict> conflicts;
  std::vector<service::LockState> locks;  // none for who does not read them, or before grading

  [[nodiscard]] const service::EvaluationItem& item() const { return view.evaluation.value; }
  [[nodiscard]] const std::string& id() const { return view.evaluation.item.id; }
};

// Problems: Missing.
Result<Overview> overview_of(const Turn& turn, const std::string& id);

// Calls `then` with the evaluation of the address.
template <class Then>
http::Response at_evaluation(const Turn& turn, Then then) {
  const auto overview = overview_of(turn, turn.visit.parameter("id"));
  if (!overview) return failed(turn, overview.problem());
  return then(*overview);
}

// Whether service would allow it of anything in the evaluation.
bool allows(const Turn& turn, const Overview& overview, service::Action action);

// "/sv/arbete/ID" and `rest`.
std::string evaluation_address(const Turn& turn, const Overview& overview,
                               std::string_view rest = "");

// The name of an account; in words when it is not told.
std::string who(const Turn& turn, const Overview& overview, const std::string& account);

// Whence an evaluator comes: "Norrby kommun, kollega från en annan kommun"; empty where it is not
// said.
std::string organisation_words(const Turn& turn, const service::NamedEvaluator& named);
std::string organisation_of(const Turn& turn, const Overview& overview, const std::string& account);

// "9 april 2019", of a time in the store.
std::string day_of(const Turn& turn, const std::string& timestamp);

// What the next state would be; nothing after the last.
std::optional<service::State> state_after(service::State state);

// "Självbeskrivning", as the step of a list.
std::string step_name(const Turn& turn, service::State state);

// overview_page.cpp. What was sent and could not be done: why, and which form it was.
struct Refused {
  std::string fault;  // empty: nothing was
  std::string form;   // "on" or "back"
  int status = 200;
};
http::Response overview_page(const Turn& turn, const Overview& overview, const Refused& refused);

}  // namespace kompass::workspace
