// SPDX-License-Identifier: EUPL-1.2
#include "service/work/issue.hpp"

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"
#include "core/check.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"
#include "service/work/warnings.hpp"

namespace kompass::service {
namespace {

Register register_of(const Gazetteer& gazetteer) {
  return {mapped(gazetteer.entries(), [](const auto& entry) { return entry.municipality; })};
}

Findings without_picture(const store::Store& store, const Evaluation& evaluation) {
  Findings findings;
  for (const auto& figure : evaluation.figures) {
    if (store.file(figure.sha256)) continue;
    findings.push_back({Severity::Error, "picture-missing", "figure " + figure.id,
                        "names a picture that the evaluation does not have; upload it first"});
  }
  return findings;
}

// Where PDFs cannot be made at all nothing is told.
Findings unprintable(const Issue& issue, const std::string& document) {
  if (!issue.trial) return {};
  const auto printed = issue.trial(document);
  if (printed || printed.problem().kind != Trouble::Input) return {};
  return {{Severity::Error, "cannot-be-printed", printed.problem().where,
           printed.problem().what + "; the PDF cannot be made with it, so take it out"}};
}

}  // namespace

Findings faults_of(Desk& desk, const OpenedEvaluation& opened) {
  Findings findings = check({opened.edition->edition, opened.edition->recognition,
                             opened.evaluation, opened.scores, register_of(desk.gazetteer)});
  if (opened.evaluation.title.empty()) {
    findings.push_back({Severity::Error, "title-missing", "title", "is missing; name the report"});
  }
  append(findings, without_picture(desk.realm.store, opened.evaluation));
  append(findings, check_signs(opened.evaluation));
  append(findings, missing_words(opened.edition->edition, opened.evaluation));
  return findings;
}

OpenedEvaluation opened_from(const Work& work, const Material& material) {
  OpenedEvaluation opened{document_of(work, material, Contents::Report), work.edition, {}};
  opened.scores = score_checked(work.edition->edition, opened.evaluation, Missing::Refuse);
  return opened;
}

Result<Issue> issue_of(store::Reading& reading, Desk& desk, const Work& work,
                       const Material& material) {
  Issue issue{.opened = opened_from(work, material),
              .evaluation = work.id(),
              .municipality = work.evaluation.item.municipality};
  issue.findings = faults_of(desk, issue.opened);
  auto trail = trail_head(reading);
  if (!trail) return trail.problem();
  issue.origin.trail = std::move(*trail);
  issue.origin.number =
      static_cast<int>(reading.children(SnapshotItem::kind, work.id()).size()) + 1;
  auto evaluation = work.evaluation;
  evaluation.value.state = State::Published;
  issue.changes = {replaced(evaluation)};
  return issue;
}

Result<PublishedSnapshot> issued(Desk& desk, const Caller& caller, const std::string& action,
                                 Issue issue) {
  if (any_error(issue.findings)) return PublishedSnapshot{{}, "", std::move(issue.findings)};
  take_reasons_out(issue.opened.evaluation);
  auto& store = desk.realm.store;
  const auto document = store.keep_file(codec::write_evaluation(issue.opened.evaluation));
  if (!document) return document.problem();
  append(issue.findings, unprintable(issue, *document));
  if (any_error(issue.findings)) return PublishedSnapshot{{}, "", std::move(issue.findings)};
  issue.origin.document = *document;
  const int number = issue.origin.number;
  issue.changes.push_back(created(snapshot_of(issue.opened, std::move(issue.origin)),
                                  {.municipality = issue.municipality,
                                   .parent = issue.evaluation,
                                   .key = snapshot_key(number)}));
  if (auto done = changed_for(store, caller, action, issue.changes); !done) return done.problem();
  return PublishedSnapshot{number, *document, std::move(issue.findings)};
}

}  // namespace kompass::service
