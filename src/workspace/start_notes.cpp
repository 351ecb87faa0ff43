// SPDX-License-Identifier: EUPL-1.2
#include "workspace/start_notes.hpp"
#include "workspace/due.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "service/work/parts.hpp"
#include "service/work/records.hpp"
#include "workspace/whole/order.hpp"
#include "workspace/whole/overview.hpp"

namespace kompass::workspace {
namespace {

using service::EvaluationView;
using service::Role;
using service::State;

std::string share_of(const Turn& turn, const Share& share) {
  return turn.say("work_some_of", {{"done", turn.visit.numbers.whole(share.done)},
                                   {"all", turn.visit.numbers.whole(share.all)}});
}

std::string codes_of(const std::vector<Code>& codes) {
  std::string words;
  for (const auto& code : codes) {
    if (!words.empty()) words += ", ";
    words += code.text;
  }
  return words;
}

// "Eva Ek (38 av 45), Bo By (12 av 45)".
std::string others_in(const Turn& turn, const std::string& evaluation, const Waiting& waiting) {
  auto desk = desk_of(turn);
  const auto names = service::names_in(desk, turn.who.caller, evaluation);
  std::string words;
  if (!names) return words;
  for (const auto& account : waiting.unfinished_but(turn.who.caller.account)) {
    const auto name = names->find(account);
    if (!words.empty()) words += ", ";
    words += (name == names->end() ? turn.say("work_somebody") : name->second) + " (" +
             share_of(turn, waiting.graders.at(account)) + ")";
  }
  return words;
}

std::vector<std::string> of_grading(const Turn& turn, const std::string& evaluation,
                                    const Waiting& waiting) {
  std::vector<std::string> notes;
  const auto own = waiting.graders.find(turn.who.caller.account);
  if (own != waiting.graders.end()) {
    notes.push_back(
        turn.say("work_progress", {{"done", turn.visit.numbers.whole(own->second.done)},
                                   {"all", turn.visit.numbers.whole(own->second.all)}}));
  }
  const auto only_own = waiting.only_for(turn.who.caller.account);
  if (!only_own.empty()) {
    notes.push_back(turn.say("work_only_you", {{"codes", codes_of(only_own)}}));
  }
  const auto others = others_in(turn, evaluation, waiting);
  if (!others.empty()) notes.push_back(turn.say("work_others_not_done", {{"names", others}}));
  return notes;
}

template <class T>
std::vector<T> values_of(const Turn& turn, const std::string& evaluation, std::string_view path) {
  auto desk = desk_of(turn);
  std::vector<T> all;
  auto parts =
      service::list_parts(desk, turn.who.caller, evaluation, *service::find_part_kind(path));
  if (!parts) return all;
  for (auto& part : *parts) {
    if (auto one = service::stored<T>(std::move(part.item))) all.push_back(std::move(one->value));
  }
  return all;
}

// Of the questions without an answer: one's own for who contributes, all for the contact.
std::vector<std::string> of_self_description(const Turn& turn, const EvaluationView& view) {
  const auto& id = view.evaluation.item.id;
  const bool all = std::ranges::count(view.own_roles, Role::Contact) > 0;
  std::set<Code> answered;
  for (const auto& answer : values_of<service::SelfDescription>(turn, id, "self_description")) {
    answered.insert(answer.sub_area);
  }
  long long open = 0;
  std::optional<Date> first;
  for (const auto& one : values_of<service::Assignment>(turn, id, "assignments")) {
    const bool own = all || one.account == turn.who.caller.account;
    if (!own || answered.contains(one.sub_area)) continue;
    ++open;
    if (one.due && (!first || *one.due < *first)) first = one.due;
  }
  std::vector<std::string> notes;
  if (open > 0) {
    notes.push_back(turn.say("work_questions_open", {{"count", turn.visit.numbers.whole(open)}}));
  }
  if (first) {
    const bool passed = is_before(*first, today_of(turn));
    notes.push_back(turn.say(passed ? "work_due_passed" : "work_due_first",
                             {{"date", turn.visit.numbers.date(*first)}}));
  }
  return notes;
}

// When the municipality hands in and is visited, as long as that is to come.
std::vector<std::string> of_municipality(const Turn& turn, const EvaluationView& view) {
  const auto& [state, head] = std::tie(view.evaluation.value.state, view.evaluation.value.head);
  std::vector<std::string> notes;
  if (state <= State::SelfDescription && head.answers_by) {
    const bool passed = is_before(*head.answers_by, today_of(turn));
    notes.push_back(turn.say(passed ? "work_hand_in_passed" : "work_hand_in_by",
                             {{"date", turn.visit.numbers.date(*head.answers_by)}}));
  }
  if (state <= State::Visit && (head.visit.from || head.visit.to)) {
    notes.push_back(turn.say("work_visit_days", {{"days", days_of(turn, head.visit)}}));
  }
  return notes;
}

// When the work is to be done, and the report to be there.
std::vector<std::string> of_dates(const Turn& turn, const EvaluationView& view) {
  const auto& item = view.evaluation.value;
  const auto& numbers = turn.visit.numbers;
  std::vector<std::string> notes;
  if (item.state <= State::Visit && item.head.period.to) {
    const auto& until = *item.head.period.to;
    const bool passed = is_before(until, today_of(turn));
    notes.push_back(turn.say(passed ? "work_period_passed" : "work_period_until",
                             {{"date", numbers.date(until)}}));
  }
  if (item.state < State::Published && item.head.date) {
    notes.push_back(turn.say("work_report_due", {{"date", numbers.date(*item.head.date)}}));
  }
  return notes;
}

}  // namespace

std::optional<Waiting> grading_of(const Turn& turn, const EvaluationView& view) {
  if (view.evaluation.value.state != State::Grading) return std::nullopt;
  auto desk = desk_of(turn);
  const auto locks = service::list_locks(desk, turn.who.caller, view.evaluation.item.id);
  return locks ? std::optional(waiting_in(*locks)) : std::nullopt;
}

std::vector<std::string> start_notes(const Turn& turn, const EvaluationView& view,
                                     const std::optional<Waiting>& grading) {
  const State state = view.evaluation.value.state;
  std::vector<std::string> notes;
  if (grading) notes = of_grading(turn, view.evaluation.item.id, *grading);
  if (state == State::SelfDescription) notes = of_self_description(turn, view);
  for (auto& note : of_municipality(turn, view)) notes.push_back(std::move(note));
  for (auto& note : of_dates(turn, view)) notes.push_back(std::move(note));
  return notes;
}

}  // namespace kompass::workspace
