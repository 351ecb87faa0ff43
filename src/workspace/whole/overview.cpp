// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/overview.hpp"
#include "service/local_time.hpp"

#include <algorithm>

#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using service::State;

// What is denied is left out of the page.
template <class T>
void take(Result<T> found, T& into) {
  if (found) into = std::move(*found);
}

template <class T>
void take(Result<T> found, std::optional<T>& into) {
  if (found) into = std::move(*found);
}

}  // namespace

Result<Overview> overview_of(const Turn& turn, const std::string& id) {
  auto desk = desk_of(turn);
  const auto& caller = turn.who.caller;
  auto view = service::read_evaluation(desk, caller, id);
  if (!view) return view.problem();
  auto opened = open_evaluation(turn, id);
  if (!opened) return opened.problem();
  auto subject = service::subject_for(desk, caller, id);
  if (!subject) return subject.problem();
  Overview overview{.view = std::move(*view),
                    .edition = opened->edition,
                    .subject = std::move(*subject),
                    .next = {},
                    .moves = {},
                    .names = {},
                    .team = {},
                    .conflicts = {},
                    .locks = {}};
  take(service::checklist_of_next(desk, caller, id), overview.next);
  take(service::list_moves(desk, caller, id), overview.moves);
  take(service::names_in(desk, caller, id), overview.names);
  take(service::list_team(desk, caller, id), overview.team);
  take(service::list_conflicts(desk, caller, id), overview.conflicts);
  take(service::list_locks(desk, caller, id), overview.locks);
  return overview;
}

bool allows(const Turn& turn, const Overview& overview, service::Action action) {
  const auto& account = turn.who.caller.account;
  return service::may(turn.who.caller, action, service::best_case(overview.subject, account));
}

std::string evaluation_address(const Turn& turn, const Overview& overview, std::string_view rest) {
  return address_in(turn, overview.id(), rest);
}

std::string who(const Turn& turn, const Overview& overview, const std::string& account) {
  const auto found = overview.names.find(account);
  return found == overview.names.end() ? turn.say("work_somebody") : found->second;
}

std::string organisation_words(const Turn& turn, const service::NamedEvaluator& named) {
  return named.peer ? named.organisation + ", " + turn.say("work_peer") : named.organisation;
}

std::string organisation_of(const Turn& turn, const Overview& overview,
                            const std::string& account) {
  const auto& all = overview.item().head.evaluators;
  const auto named = std::ranges::find(all, account, &service::NamedEvaluator::account);
  return named == all.end() ? std::string() : organisation_words(turn, *named);
}

std::string day_of(const Turn& turn, const std::string& timestamp) {
  const auto date = service::local_day(timestamp);
  return date ? turn.visit.numbers.date(*date) : timestamp;
}

std::optional<State> state_after(State state) {
  if (state == State::Published) return std::nullopt;
  return static_cast<State>(static_cast<int>(state) + 1);
}

std::string step_name(const Turn& turn, State state) {
  return turn.say(std::string("work_step_").append(spelling_of(state)));
}

}  // namespace kompass::workspace
