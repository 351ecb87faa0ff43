// SPDX-License-Identifier: EUPL-1.2
#include "service/work/audit.hpp"

#include <set>

#include "service/published/items.hpp"
#include "service/published/withdrawals.hpp"
#include "service/work/files.hpp"
#include "service/work/kinds.hpp"
#include "service/work/reminders.hpp"

namespace kompass::service {
namespace {

constexpr std::int64_t looked_through = 2000;  // entries of the whole trail for one page

// The ids of all that belongs to the evaluation or did.
std::set<std::string> ids_of(store::Reading& reading, const Work& work) {
  std::set<std::string> ids{work.id()};
  const auto add = [&](std::string_view kind) {
    for (const auto& item : reading.children(kind, work.id())) ids.insert(item.id);
  };
  for (const auto& kind : part_kinds()) add(kind.kind);
  for (const auto kind :
       {EvaluationMove::kind, GradeSheetLock::kind, OpenedGrades::kind, Strike::kind, Picture::kind,
        Member::kind, Reminder::kind, SnapshotItem::kind, Withdrawal::kind, AttachedFile::kind}) {
    add(kind);
  }
  for (const auto& item : reading.children(RemovedPart::kind, work.id())) ids.insert(item.key);
  return ids;
}

AuditPage page_of(store::Reading& reading, const Work& work, std::int64_t after) {
  const auto ids = ids_of(reading, work);
  AuditPage page;
  auto entries = reading.audit(after, looked_through);
  if (std::ssize(entries) == looked_through) page.next = entries.back().seq;
  for (auto& entry : entries) {
    if (ids.contains(entry.item)) page.entries.push_back(std::move(entry));
  }
  return page;
}

// An administrator reads trails and has no sight of evaluations.
Result<void> permit_trail_sight(const Caller& caller, const Work& work) {
  const auto best = best_case(subject_of(work), caller.account);
  if (may(caller, Action::ReadEvaluationAudit, best)) return {};
  return permit_sight(caller, work);
}

}  // namespace

Result<Subject> subject_of_trail(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return looked(desk.realm.store, [&](store::Reading& reading) -> Result<Subject> {
    const auto work = open_work(reading, desk, evaluation);
    if (!work) return work.problem();
    if (auto seen = permit_trail_sight(caller, *work); !seen) return seen.problem();
    return subject_of(*work);
  });
}

Result<AuditPage> evaluation_trail(Desk& desk, const Caller& caller, const std::string& evaluation,
                                   std::int64_t after) {
  return looked(desk.realm.store, [&](store::Reading& reading) -> Result<AuditPage> {
    const auto work = open_work(reading, desk, evaluation);
    if (!work) return work.problem();
    if (auto seen = permit_trail_sight(caller, *work); !seen) return seen.problem();
    auto fine = permit(caller, Action::ReadEvaluationAudit, subject_of(*work));
    if (!fine) return fine.problem();
    return page_of(reading, *work, after);
  });
}

}  // namespace kompass::service
