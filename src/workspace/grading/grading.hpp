// SPDX-License-Identifier: EUPL-1.2
// What an evaluator has before them when grading a sub-area: the own grades and what they rest on.
// Nothing here is of another evaluator.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/score.hpp"
#include "service/work/records.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

struct OwnGrade {
  EvaluatorGrade grade;
  int revision = 0;
};

struct Grading {
  service::Stored<service::EvaluationItem> evaluation;
  const Edition* edition = nullptr;
  std::map<CriterionId, OwnGrade> grades;
  std::set<Code> locked;  // the own sheets
  std::vector<Evidence> evidence;
  std::vector<service::InterviewRecord> interviews;

  // Whether nothing of the sub-area is left to judge.
  [[nodiscard]] bool is_judged(const SubArea& sub_area) const;
  [[nodiscard]] bool is_begun(const SubArea& sub_area) const;
  // Points by the own grades alone; what is not judged yet counts from 0 to all of it.
  [[nodiscard]] Scores scores() const;
  // That speaks to a criterion.
  [[nodiscard]] std::vector<const Evidence*> evidence_for(const CriterionId& criterion) const;
  // How many interviews that were held speak to it.
  [[nodiscard]] std::ptrdiff_t interviews_on(const CriterionId& criterion) const;
  // The first after `from` that is not locked, else the first of all; nullptr when all are.
  [[nodiscard]] const SubArea* next_open(const Code& from) const;
};

// Problems: Missing, also to who does not grade it; Denied.
Result<Grading> grading_of(const Turn& turn, const std::string& evaluation);

// Calls `then` with what the page of the address, with its {id} and {sub_area}, is about.
template <class Then>
http::Response at_sub_area(const Turn& turn, Then then) {
  const auto grading = grading_of(turn, turn.visit.parameter("id"));
  if (!grading) return failed(turn, grading.problem());
  const auto* sub_area = find_sub_area(*grading->edition, Code(turn.visit.parameter("sub_area")));
  if (sub_area == nullptr) return answer(turn, note(turn, "missing", 404));
  return then(*grading, *sub_area);
}

}  // namespace kompass::workspace
