// SPDX-License-Identifier: EUPL-1.2
// What the records of an evaluation speak of, and where they go in the evaluation file.
#pragma once

#include <string>
#include <vector>

#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "service/work/records.hpp"

namespace kompass::service {

// `about`: the sub-areas a record says anything about. None: of no one in particular, which is held
// as if it were all of them.
std::vector<Code> about(const Judgement& judgement, const Edition& edition);
std::vector<Code> about(const ReportText& text, const Edition& edition);
std::vector<Code> about(const Observation& finding, const Edition& edition);
std::vector<Code> about(const RoleModel& model, const Edition& edition);
std::vector<Code> about(const Remaining& remaining, const Edition& edition);
std::vector<Code> about(const Figure& figure, const Edition& edition);

struct Entry {
  const std::string& key;
  const Edition& edition;
};

void enter(const Evidence& evidence, const Entry& entry, Evaluation& evaluation);
void enter(const EvaluatorGrade& grade, const Entry& entry, Evaluation& evaluation);
void enter(const Consensus& agreed, const Entry& entry, Evaluation& evaluation);
void enter(const ReportText& text, const Entry& entry, Evaluation& evaluation);
void enter(const Observation& finding, const Entry& entry, Evaluation& evaluation);
void enter(const Summary& summary, const Entry& entry, Evaluation& evaluation);
void enter(const Figure& figure, const Entry& entry, Evaluation& evaluation);
void enter(const RoleModel& model, const Entry& entry, Evaluation& evaluation);
void enter(const KeyFact& fact, const Entry& entry, Evaluation& evaluation);
void enter(const Remaining& remaining, const Entry& entry, Evaluation& evaluation);
// Only who was asked, how many, and on which criteria. A group of fewer than three is not named
// beside criteria.
void enter(const InterviewRecord& interview, const Entry& entry, Evaluation& evaluation);

}  // namespace kompass::service
