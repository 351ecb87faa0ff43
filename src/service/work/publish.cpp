// SPDX-License-Identifier: EUPL-1.2
#include "service/work/publish.hpp"

#include "base/mapped.hpp"
#include "service/work/issue.hpp"
#include "service/work/records.hpp"
#include "service/work/warnings.hpp"

namespace kompass::service {
namespace {

Result<Issue> first_issue(store::Reading& reading, Desk& desk, const Work& work,
                          const Caller& caller) {
  if (auto fine = permit(caller, Action::Publish, subject_of(work)); !fine) return fine.problem();
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  return issue_of(reading, desk, work, *material);
}

// It tells how single criteria were graded, what they rest on, or how few were interviewed.
bool is_of_the_team(const Finding& finding) {
  return finding.where.starts_with("criterion ") || finding.where.starts_with("evidence ") ||
         finding.where == "interviews" || finding.code == "finding-without-evidence" ||
         finding.code == "quote-beside-small-group";
}

}  // namespace

Result<PublishedSnapshot> publish(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const TrialPrint& trial) {
  auto issue = at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return first_issue(reading, desk, work, caller);
  });
  if (!issue) return issue.problem();
  issue->trial = trial;
  return issued(desk, caller, "evaluation.publish", std::move(*issue));
}

Result<Findings> check_draft(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(
      desk, caller, evaluation, [&](store::Reading& reading, const Work& work) -> Result<Findings> {
        auto fine = permit(caller, Action::ReadDraft, subject_of(work));
        if (!fine) return fine.problem();
        const auto material = material_of(reading, work);
        if (!material) return material.problem();
        auto findings = faults_of(desk, opened_from(work, *material));
        if (!may(caller, Action::ReadConsensus, subject_of(work))) {
          std::erase_if(findings, is_of_the_team);
        }
        if (!may(caller, Action::ReadInterviews, subject_of(work))) return findings;
        const auto interviews = find_all<InterviewRecord>(reading, work.id());
        if (!interviews) return interviews.problem();
        append(findings, missing_notes(mapped(*interviews, &Stored<InterviewRecord>::value)));
        return findings;
      });
}

}  // namespace kompass::service
