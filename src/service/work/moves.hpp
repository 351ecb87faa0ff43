// SPDX-License-Identifier: EUPL-1.2
// From one state of an evaluation to another: one step forward when its conditions are met, back to
// any earlier one with a reason. Publishing is a step of its own (work_publish.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/work/conditions.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct MoveTo {
  State to = State::Planned;
  std::string reason;  // of a step back
  // The draft becomes readable to the municipality, where it is as a rule an official document.
  bool draft_may_be_read = false;
  std::optional<State> from = std::nullopt;  // it is refused when it stands elsewhere by now
};

void describe(auto& v, Is<MoveTo> auto& m) {
  v.must("to", m.to);
  v("reason", m.reason);
  v("draft_may_be_read", m.draft_may_be_read);
}

struct Moved {
  State state = State::Planned;  // as it is now
  Findings findings;             // errors: for these it was not moved
};

// Problems: Denied; Conflict (no such step from here).
Result<Moved> move_on(Desk& desk, const Caller& caller, const std::string& evaluation,
                      const MoveTo& move);

// What would keep it from its next state; none in the last ones.
Result<Findings> conditions_of_next(Desk& desk, const Caller& caller,
                                    const std::string& evaluation);

// The same as a checklist, also what is met. Of what the caller is not to know nothing is said.
Result<std::vector<Condition>> checklist_of_next(Desk& desk, const Caller& caller,
                                                 const std::string& evaluation);

// All steps so far, oldest first.
Result<std::vector<Stored<EvaluationMove>>> list_moves(Desk& desk, const Caller& caller,
                                                       const std::string& evaluation);

}  // namespace kompass::service
