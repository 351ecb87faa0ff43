// SPDX-License-Identifier: EUPL-1.2
#include "service/work_publish.hpp"

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"
#include "core/check.hpp"
#include "service/snapshots.hpp"
#include "service/work_document.hpp"
#include "service/work_draught.hpp"
#include "service/work_rights.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

// All that is to become a snapshot, looked at in one state of the store.
struct Issue {
  OpenedEvaluation opened;
  Findings findings;
  Changes changes;
  SnapshotOrigin origin;
  std::string municipality;
};

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

Findings faults_of(Desk& desk, const OpenedEvaluation& opened) {
  Findings findings = check({opened.edition->edition, opened.edition->recognition,
                             opened.evaluation, opened.scores, register_of(desk.gazetteer)});
  if (opened.evaluation.title.empty()) {
    findings.push_back({Severity::Error, "title-missing", "title", "is missing; name the report"});
  }
  append(findings, without_picture(desk.realm.store, opened.evaluation));
  return findings;
}

OpenedEvaluation opened_from(const Work& work, const Material& material) {
  OpenedEvaluation opened{document_of(work, material, Contents::Report), work.edition, {}};
  opened.scores = score(work.edition->edition, opened.evaluation, Missing::Refuse);
  return opened;
}

Result<Issue> issue_of(store::Reading& reading, Desk& desk, const Work& work,
                       const Material& material) {
  Issue issue{opened_from(work, material), {}, {}, {}, work.evaluation.item.municipality};
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

Result<PublishedSnapshot> issued(Desk& desk, const store::Deed& deed, const std::string& evaluation,
                                 Issue issue) {
  if (any_error(issue.findings)) return PublishedSnapshot{{}, "", std::move(issue.findings)};
  auto& store = desk.realm.store;
  const auto document = store.keep_file(codec::write_evaluation(issue.opened.evaluation));
  if (!document) return document.problem();
  issue.origin.document = *document;
  const int number = issue.origin.number;
  issue.changes.push_back(created(
      snapshot_of(issue.opened, std::move(issue.origin)),
      {.municipality = issue.municipality, .parent = evaluation, .key = snapshot_key(number)}));
  if (auto done = changed(store, deed, issue.changes); !done) return done.problem();
  return PublishedSnapshot{number, *document, std::move(issue.findings)};
}

Result<Issue> first_issue(store::Reading& reading, Desk& desk, const Work& work,
                          const Caller& caller) {
  if (auto fine = permit(caller, Action::Publish, subject_of(work)); !fine) return fine.problem();
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  return issue_of(reading, desk, work, *material);
}

// --- corrections ---------------------------------------------------------------------------------

Result<const PartKind*> kind_of(const CorrectedPart& part) {
  const PartKind* kind = find_part_kind(part.part);
  if (kind != nullptr && kind->destiny == Destiny::Published) return kind;
  return Problem{Trouble::Input, part.part, "is not in the report", "name a part that is"};
}

class Corrector {
 public:
  Corrector(store::Reading& reading, const Work& work, Material& material)
      : reading_(reading), work_(work), material_(material) {}

  Result<void> apply(const CorrectedPart& part) {
    const auto kind = kind_of(part);
    if (!kind) return kind.problem();
    const store::Item* there = material_.find(**kind, part.key);
    const bool named = (*kind)->keyed != Keyed::ByServer || !part.key.empty();
    if (there == nullptr && (part.json.empty() || ((*kind)->keyed == Keyed::ByServer && named))) {
      return no_such(**kind);
    }
    if (part.json.empty()) return take_out(**kind, *there);
    return put(**kind, part, there);
  }

  Findings findings;
  Changes changes;

 private:
  Result<void> take_out(const PartKind& kind, const store::Item& item) {
    changes.push_back(removed(item));
    changes.push_back(created(RemovedPart{}, place_in(work_, item.id)));
    const std::string key = item.key;
    std::erase_if(material_.items[kind.kind], [&](const auto& one) { return one.key == key; });
    return {};
  }

  Result<void> put(const PartKind& kind, const CorrectedPart& part, const store::Item* there) {
    Draught draught;
    if (there != nullptr) draught.before = *there;
    const PartAddress named{work_.id(), kind,
                            part.key.empty() ? store::new_id(store::system_now()) : part.key};
    read_draught({named, part.json, Apply::MergePatch, {}}, named, draught);
    if (!any_error(draught.findings)) check_draught(reading_, work_, named, draught);
    const bool failed = any_error(draught.findings);
    append(findings, std::move(draught.findings));
    if (failed) return {};
    changes.push_back(change_of(work_, named, draught));
    auto& items = material_.items[kind.kind];
    std::erase_if(items, [&](const auto& one) { return one.key == named.key; });
    items.push_back(changes.back().item);
    return {};
  }

  store::Reading& reading_;
  const Work& work_;
  Material& material_;
};

Result<Issue> corrected_issue(store::Reading& reading, Desk& desk, const Work& work,
                              const Caller& caller, const Correction& correction) {
  if (auto fine = permit(caller, Action::Correct, subject_of(work)); !fine) return fine.problem();
  if (correction.erratum.empty()) {
    return Problem{Trouble::Input, "erratum", "is missing", "tell readers what was wrong"};
  }
  auto material = material_of(reading, work);
  if (!material) return material.problem();
  Corrector corrector(reading, work, *material);
  for (const auto& part : correction.parts) {
    if (auto done = corrector.apply(part); !done) return done.problem();
  }
  auto issue = issue_of(reading, desk, work, *material);
  if (!issue) return issue;
  append(issue->findings, std::move(corrector.findings));
  issue->changes.insert(issue->changes.end(), corrector.changes.begin(), corrector.changes.end());
  issue->origin.erratum = correction.erratum;
  return issue;
}

}  // namespace

Result<PublishedSnapshot> publish(Desk& desk, const Caller& caller, const std::string& evaluation) {
  auto issue = at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return first_issue(reading, desk, work, caller);
  });
  if (!issue) return issue.problem();
  return issued(desk, {caller.account, "evaluation.publish"}, evaluation, std::move(*issue));
}

Result<Findings> check_draft(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Findings> {
                   auto fine = permit(caller, Action::ReadDraft, subject_of(work));
                   if (!fine) return fine.problem();
                   const auto material = material_of(reading, work);
                   if (!material) return material.problem();
                   return faults_of(desk, opened_from(work, *material));
                 });
}

Result<PublishedSnapshot> correct(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const Correction& correction) {
  auto issue = at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return corrected_issue(reading, desk, work, caller, correction);
  });
  if (!issue) return issue.problem();
  return issued(desk, {caller.account, "evaluation.correct"}, evaluation, std::move(*issue));
}

}  // namespace kompass::service
