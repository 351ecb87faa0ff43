// SPDX-License-Identifier: EUPL-1.2
#include "service/work/moves.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"
#include "service/work/conditions.hpp"
#include "service/work/draught.hpp"
#include "service/work/warnings.hpp"

namespace kompass::service {
namespace {

State after(State state) {
  return static_cast<State>(static_cast<int>(state) + 1);
}

Result<void> permit_move(const Work& work, const Caller& caller, State to) {
  const auto subject = subject_of(work);
  const bool hands_in = to == State::DeskWork && to == after(work.evaluation.value.state);
  if (hands_in && may(caller, Action::HandInSelfDescription, subject)) return {};
  return permit(caller, Action::MoveOn, subject);
}

Result<void> is_a_step(State from, State to) {
  if (from == State::Published || to == State::Published) {
    return Problem{Trouble::Conflict, "", "this step is made by publishing",
                   "publish it, or correct what is published"};
  }
  if (to < from || to == after(from)) return {};
  return Problem{Trouble::Conflict, "",
                 fmt::format("there is no step from {} to {}", spelling_of(from), spelling_of(to)),
                 fmt::format("go to {} first", spelling_of(after(from)))};
}

// Which questions are answered is the municipality's own until it is handed in.
bool is_told(const Work& work, const Caller& caller, State to) {
  return to != State::DeskWork || may(caller, Action::ReadSelfDescription, subject_of(work));
}

// Whether there are interviews without notes is told to who reads interviews.
bool is_withheld(const Work& work, const Caller& caller, std::string_view code) {
  return code == interview_without_notes && !may(caller, Action::ReadInterviews, subject_of(work));
}

Result<Findings> conditions_for(store::Reading& reading, const Work& work, const Caller& caller,
                                State to) {
  if (!is_told(work, caller, to)) return Findings{};
  auto findings = conditions_of(reading, work, to);
  if (findings) {
    std::erase_if(*findings,
                  [&](const Finding& finding) { return is_withheld(work, caller, finding.code); });
  }
  return findings;
}

Result<std::vector<Condition>> checklist_for(store::Reading& reading, const Work& work,
                                             const Caller& caller, State to) {
  const auto found = conditions_for(reading, work, caller, to);
  if (!found) return found.problem();
  auto list = checklist_of(to, *found);
  std::erase_if(list, [&](const Condition& one) { return is_withheld(work, caller, one.code); });
  return list;
}

Finding draft_becomes_readable() {
  return {Severity::Error, "draft-becomes-readable", "draft_may_be_read",
          "the municipality can read the draft from here on, and it is as a rule an official "
          "document there; say that you want this"};
}

Result<Findings> hindrances(store::Reading& reading, const Work& work, const Caller& caller,
                            const MoveTo& move) {
  if (move.to < work.evaluation.value.state) {
    if (!is_blank(move.reason)) return Findings{};
    return Findings{{Severity::Error, "reason-missing", "reason",
                     "a step back needs a reason, which all who take part can read"}};
  }
  auto findings = conditions_for(reading, work, caller, move.to);
  if (findings && move.to == State::FactCheck && !move.draft_may_be_read) {
    findings->push_back(draft_becomes_readable());
  }
  return findings;
}

struct Step {
  State from = State::Planned;
  Findings findings;
  std::vector<store::Change> changes;
};

Result<Step> step(store::Reading& reading, const Work& work, const Caller& caller,
                  const MoveTo& move) {
  const State from = work.evaluation.value.state;
  if (auto fine = permit_move(work, caller, move.to); !fine) return fine.problem();
  if (move.from && *move.from != from) {
    return Problem{Trouble::Conflict, "", "it was moved meanwhile", "look where it stands now"};
  }
  if (auto fine = is_a_step(from, move.to); !fine) return fine.problem();
  if (!is_plain_text(move.reason)) {
    return Problem{Trouble::Input, "reason", "has signs that do not show", "write it anew"};
  }
  auto findings = hindrances(reading, work, caller, move);
  if (!findings) return findings.problem();
  Step made{from, std::move(*findings), {}};
  auto evaluation = work.evaluation;
  evaluation.value.state = move.to;
  const auto number = reading.children(EvaluationMove::kind, work.id()).size() + 1;
  made.changes = {replaced(evaluation), created(EvaluationMove{from, move.to, move.reason},
                                                place_in(work, fmt::format("{:04}", number)))};
  return made;
}

}  // namespace

Result<Moved> move_on(Desk& desk, const Caller& caller, const std::string& evaluation,
                      const MoveTo& move) {
  auto made = at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return step(reading, work, caller, move);
  });
  if (!made) return made.problem();
  Moved moved{made->from, std::move(made->findings)};
  if (any_error(moved.findings)) return moved;
  const auto done = changed_for(desk.realm.store, caller, "evaluation.move", made->changes);
  if (!done) return done.problem();
  moved.state = move.to;
  return moved;
}

Result<Findings> conditions_of_next(Desk& desk, const Caller& caller,
                                    const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Findings> {
                   auto fine = permit(caller, Action::MoveOn, subject_of(work));
                   if (!fine) return fine.problem();
                   const State now = work.evaluation.value.state;
                   if (now >= State::Final) return Findings{};
                   return conditions_for(reading, work, caller, after(now));
                 });
}

Result<std::vector<Condition>> checklist_of_next(Desk& desk, const Caller& caller,
                                                 const std::string& evaluation) {
  using List = std::vector<Condition>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<List> {
                   const State now = work.evaluation.value.state;
                   if (now >= State::Final) return List{};
                   const State to = after(now);
                   if (auto fine = permit_move(work, caller, to); !fine) return fine.problem();
                   if (!is_told(work, caller, to)) return List{};
                   auto list = checklist_for(reading, work, caller, to);
                   if (list && to == State::FactCheck) {
                     const auto asked = draft_becomes_readable();
                     list->push_back({asked.code, {asked}});
                   }
                   return list;
                 });
}

Result<std::vector<Stored<EvaluationMove>>> list_moves(Desk& desk, const Caller& caller,
                                                       const std::string& evaluation) {
  return at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return find_all<EvaluationMove>(reading, work.id());
  });
}

}  // namespace kompass::service
