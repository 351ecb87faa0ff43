// SPDX-License-Identifier: EUPL-1.2
// Whether what is told of people fits together: who evaluated, how many were interviewed, who is
// held up as a role model, and when evidence was seen.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

constexpr std::size_t most_evaluators = 5;  // that grade one evaluation

void check_evaluators(const Evaluation& evaluation, Findings& findings) {
  const std::size_t count = evaluation.evaluators.size();
  if (count <= most_evaluators) return;
  findings.push_back({Severity::Warning, "evaluators-too-many", "evaluators",
                      fmt::format("names {} evaluators, and one to {} evaluate; see that all of "
                                  "them did",
                                  count, most_evaluators)});
}

// Where groups tell how many they were, all together they are those who were interviewed.
void check_interviewed(const Interviews& interviews, Findings& findings) {
  const auto& groups = interviews.groups;
  const bool told = std::ranges::all_of(groups, [](const auto& one) { return one.people > 0; });
  if (!interviews.people || groups.empty() || !told) return;
  const int sum = std::accumulate(
      groups.begin(), groups.end(), 0,
      [](int before, const InterviewGroup& group) { return before + group.people; });
  if (sum == *interviews.people) return;
  findings.push_back({Severity::Warning, "interviewed-differ", "interviews",
                      fmt::format("says that {} were interviewed, and its groups are {} together; "
                                  "correct one of them",
                                  *interviews.people, sum)});
}

void check_role_models(const Evaluation& evaluation, Findings& findings) {
  for (std::size_t i = 0; i < evaluation.role_models.size(); ++i) {
    const auto& model = evaluation.role_models[i];
    if (model.municipality || !is_blank(model.unit)) continue;
    findings.push_back({Severity::Error, "role-model-of-nobody", fmt::format("role_models[{}]", i),
                        "names neither a municipality nor a unit of the own organisation; name "
                        "one, or take it out"});
  }
}

void check_seen(const Evaluation& evaluation, Findings& findings) {
  if (!evaluation.date) return;
  for (const auto& evidence : evaluation.evidence) {
    if (!evidence.seen || !is_before(*evaluation.date, *evidence.seen)) continue;
    findings.push_back({Severity::Warning, "evidence-seen-late", "evidence " + evidence.id.text,
                        fmt::format("was seen {}, after the report of {}; correct the day",
                                    iso(*evidence.seen), iso(*evaluation.date))});
  }
}

}  // namespace

Findings check_people(const Evaluation& evaluation) {
  Findings findings;
  check_evaluators(evaluation, findings);
  check_interviewed(evaluation.interviews, findings);
  check_role_models(evaluation, findings);
  check_seen(evaluation, findings);
  return findings;
}

}  // namespace kompass
