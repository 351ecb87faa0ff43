// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/check.hpp"

namespace kompass {
namespace {

struct Support {
  std::set<SourceId> sources;
  int pieces = 0;
  int plans = 0;
};

// What speaks to each criterion, from the evidence itself and from what the consensus cites.
std::map<CriterionId, Support> support_of(const Evaluation& evaluation) {
  std::map<CriterionId, std::set<const Evidence*>> pieces;
  for (const auto& evidence : evaluation.evidence) {
    for (const auto& criterion : evidence.criteria) pieces[criterion].insert(&evidence);
  }
  for (const auto& agreed : evaluation.consensus) {
    for (const auto& id : agreed.evidence) {
      const auto found = std::ranges::find(evaluation.evidence, id, &Evidence::id);
      if (found != evaluation.evidence.end()) pieces[agreed.criterion].insert(&*found);
    }
  }
  std::map<CriterionId, Support> support;
  for (const auto& [criterion, evidence] : pieces) {
    for (const auto* piece : evidence) {
      support[criterion].sources.insert(piece->source);
      support[criterion].pieces += 1;
      support[criterion].plans += piece->plan_only ? 1 : 0;
    }
  }
  return support;
}

Finding about(const CriterionId& criterion, const char* code, std::string message) {
  return {Severity::Warning, code, fmt::format("criterion {}", criterion.text), std::move(message)};
}

void judge(const Criterion& criterion, int percent, const Support& support, Findings& findings) {
  if (percent == 0) return;
  if (support.pieces == 0) {
    findings.push_back(about(criterion.id, "grade-without-evidence",
                             fmt::format("is graded {} % without any evidence; add what it rests "
                                         "on, or grade it 0",
                                         percent)));
    return;
  }
  if (support.plans == support.pieces) {
    findings.push_back(about(criterion.id, "only-plans",
                             fmt::format("is graded {} % on plans alone; what is done earns "
                                         "points, not what is planned",
                                         percent)));
  }
  if (support.sources.size() == 1 && criterion.sources.size() > 1) {
    findings.push_back(about(criterion.id, "one-source-only",
                             fmt::format("rests on '{}' alone; look for another kind of source",
                                         support.sources.begin()->text)));
  }
}

}  // namespace

Findings check_evidence(const CheckInput& input) {
  Findings findings;
  if (!input.evaluation.graded()) return findings;
  Findings told_by_scoring;
  const GradeSheet sheet = agreed_grades(input.edition, input.evaluation, told_by_scoring);
  auto support = support_of(input.evaluation);
  const auto criteria = criteria_of(input.edition);
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const auto& entry = sheet.entries[i];
    if (entry.state != GradeSheet::State::Graded) continue;
    judge(*criteria[i], entry.percent, support[criteria[i]->id], findings);
  }
  return findings;
}

}  // namespace kompass
