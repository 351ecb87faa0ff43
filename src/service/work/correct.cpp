// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "service/plain_text.hpp"
#include "service/published/withdrawals.hpp"
#include "service/work/checks.hpp"
#include "service/work/draught.hpp"
#include "service/work/issue.hpp"
#include "service/work/rights.hpp"

namespace kompass::service {
namespace {

Result<const PartKind*> kind_of(const CorrectedPart& part) {
  const PartKind* kind = find_part_kind(part.part);
  if (kind != nullptr && kind->destiny == Destiny::Published) return kind;
  return Problem{Trouble::Input, part.part, "is not in the report", "name a part that is"};
}

Result<void> is_made_from(std::optional<int> revision, int there, const std::string& where) {
  if (!revision || *revision == there) return {};
  return Problem{Trouble::Conflict, where, "was changed meanwhile",
                 "read it again and correct what is there now"};
}

class Corrector {
 public:
  Corrector(store::Reading& reading, const Work& work, Material& material, store::Moment now)
      : reading_(reading), work_(work), material_(material), now_(now) {}

  Result<void> apply(const CorrectedPart& part) {
    const auto kind = kind_of(part);
    if (!kind) return kind.problem();
    const store::Item* there = material_.find(**kind, part.key);
    if (there == nullptr && !may_be_new(**kind, part)) return no_such(**kind);
    const int revision = there == nullptr ? 0 : there->revision;
    if (auto fine = is_made_from(part.revision, revision, part.part); !fine) return fine;
    if (part.json.empty()) return take_out(**kind, *there);
    return put(**kind, part, there);
  }

  Findings findings;
  std::vector<store::Change> changes;

 private:
  // A key that the server would give names a part that is there, or is brought along by what is
  // told to be new, so that what is sent twice is made once.
  static bool may_be_new(const PartKind& kind, const CorrectedPart& part) {
    if (part.json.empty()) return false;
    if (kind.keyed != Keyed::ByServer || part.key.empty()) return true;
    return part.revision == 0 && store::is_id(part.key);
  }

  Result<void> take_out(const PartKind& kind, const store::Item& item) {
    changes.push_back(removed(item));
    changes.push_back(created(RemovedPart{}, place_in(work_, item.id)));
    const std::string key = item.key;
    std::erase_if(material_.items[kind.kind], [&](const auto& one) { return one.key == key; });
    return {};
  }

  Result<void> put(const PartKind& kind, const CorrectedPart& part, const store::Item* there) {
    Draught draught{.address = {work_.id(), kind, part.key}};
    if (part.key.empty()) draught.address.key = store::new_id(now_);
    if (there != nullptr) draught.before = *there;
    read_draught({draught.address, part.json, Apply::MergePatch, {}}, draught);
    if (!any_error(draught.findings)) check_draught(reading_, work_, draught);
    const bool failed = any_error(draught.findings);
    append(findings, std::move(draught.findings));
    if (failed) return {};
    changes.push_back(change_of(work_, draught));
    store::Item* place = material_.find(kind, draught.address.key);
    if (place != nullptr) {
      *place = changes.back().item;
    } else {
      material_.items[kind.kind].push_back(changes.back().item);
    }
    return {};
  }

  store::Reading& reading_;
  const Work& work_;
  Material& material_;
  store::Moment now_;
};

// Of a file there are no parts here that could be corrected.
Result<void> was_worked_on(store::Reading& reading, const Work& work) {
  if (!reading.children(EvaluationMove::kind, work.id()).empty()) return {};
  return Problem{Trouble::Conflict, "", "was imported as a file, and has no parts here",
                 "import the corrected file with its erratum"};
}

// What two persons took away, one does not bring back.
Result<void> is_shown(store::Reading& reading, const Work& work) {
  const auto snapshots = find_all<SnapshotItem>(reading, work.id());
  if (!snapshots) return snapshots.problem();
  if (snapshots->empty() || !snapshots->back().value.withdrawn) return {};
  return Problem{Trouble::Conflict, "", "the report was withdrawn", ""};
}

Result<void> may_be_corrected(store::Reading& reading, const Work& work, const Caller& caller,
                              const Correction& correction) {
  if (auto fine = permit(caller, Action::Correct, subject_of(work)); !fine) return fine;
  if (auto fine = was_worked_on(reading, work); !fine) return fine;
  if (!is_plain_text(correction.erratum)) {
    return Problem{Trouble::Input, "erratum", "has signs that do not show", "write it anew"};
  }
  if (!correction.erratum.empty()) return is_shown(reading, work);
  return Problem{Trouble::Input, "erratum", "is missing", "tell readers what was wrong"};
}

// The notice belongs to the head of the evaluation, which the snapshot is made from.
Result<Work> with_notice(Work work, const std::optional<CorrectedNotice>& notice) {
  if (!notice) return work;
  auto& [item, value] = work.evaluation;
  if (auto fine = is_made_from(notice->revision, item.revision, "notice"); !fine) {
    return fine.problem();
  }
  if (!is_plain_text(notice->text) || characters_in(notice->text) > longest_text) {
    return Problem{Trouble::Input, "notice", "is too long, or has signs that do not show",
                   "write it anew"};
  }
  value.head.notice = notice->text;
  return work;
}

Result<Issue> corrected_issue(store::Reading& reading, Desk& desk, const Work& before,
                              const Correction& correction) {
  const auto work = with_notice(before, correction.notice);
  if (!work) return work.problem();
  auto material = material_of(reading, *work);
  if (!material) return material.problem();
  Corrector corrector(reading, *work, *material, desk.realm.clock());
  for (const auto& part : correction.parts) {
    if (auto done = corrector.apply(part); !done) return done.problem();
  }
  auto issue = issue_of(reading, desk, *work, *material);
  if (!issue) return issue;
  append(issue->findings, std::move(corrector.findings));
  auto again = withdrawn_words_in(reading, work->id(), issue->opened.evaluation);
  if (!again) return again.problem();
  append(issue->findings, std::move(*again));
  issue->changes.insert(issue->changes.end(), corrector.changes.begin(), corrector.changes.end());
  issue->origin.erratum = correction.erratum;
  return issue;
}

}  // namespace

Result<PublishedSnapshot> correct(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const Correction& correction) {
  auto issue = at_work(desk, caller, evaluation,
                       [&](store::Reading& reading, const Work& work) -> Result<Issue> {
                         auto fine = may_be_corrected(reading, work, caller, correction);
                         if (!fine) return fine.problem();
                         return corrected_issue(reading, desk, work, correction);
                       });
  if (!issue) return issue.problem();
  issue->trial = correction.trial;
  return issued(desk, caller, "evaluation.correct", std::move(*issue));
}

}  // namespace kompass::service
