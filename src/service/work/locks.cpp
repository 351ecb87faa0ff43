// SPDX-License-Identifier: EUPL-1.2
#include "service/work/locks.hpp"

#include <fmt/format.h>

#include "service/applied.hpp"
#include "service/work/draught.hpp"
#include "service/work/records.hpp"

namespace kompass::service {
namespace {

struct Locking {
  Findings findings;
  std::vector<store::Change> changes;
};

Findings ungraded(store::Reading& reading, const Work& work, const std::string& account,
                  const SubArea& sub_area) {
  Findings findings;
  for (const auto& criterion : sub_area.criteria) {
    const std::string key = account + ":" + criterion.id.text;
    if (reading.named(PartName<EvaluatorGrade>::kind, work.id(), key)) continue;
    findings.push_back({Severity::Error, "grade-missing", "criterion " + criterion.id.text,
                        "is not graded; grade it or say why it does not apply before you lock"});
  }
  return findings;
}

Result<Locking> locking(store::Reading& reading, const Work& work, const Caller& caller,
                        const Code& code) {
  const SubArea* sub_area = find_sub_area(work.edition->edition, code);
  if (sub_area == nullptr) {
    return Problem{Trouble::Missing, "", "the edition has no sub-area " + code.text, ""};
  }
  const auto subject = subject_of_grade(work, caller.account, code);
  const bool could = may(caller, Action::ReadOwnGrades, subject);
  if (could && work.has_locked(caller.account, code)) {
    return Problem{Trouble::Conflict, row_name(code), "is locked already", ""};
  }
  if (could && work.is_open(code)) {
    return Problem{Trouble::Conflict, row_name(code), "is open, so that nobody grades it any more",
                   "go on with those that are not"};
  }
  if (auto fine = permit(caller, Action::LockOwnGrades, subject); !fine) return fine.problem();
  Locking made{ungraded(reading, work, caller.account, *sub_area), {}};
  const auto sheet = work.sheets.find(sheet_key(caller.account, code));
  if (any_error(made.findings) || sheet == work.sheets.end()) return made;
  auto locked = sheet->second;
  locked.value.locked = true;
  Work after = work;
  after.sheets[locked.item.key] = locked;
  made.changes = {unchanged(work.evaluation.item), noted_opening(after), replaced(locked)};
  return made;
}

Result<Findings> locked_once(Desk& desk, const Caller& caller, const std::string& evaluation,
                             const Code& sub_area) {
  auto made = at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return locking(reading, work, caller, sub_area);
  });
  if (!made) return made.problem();
  if (any_error(made->findings)) return std::move(made->findings);
  const auto done = changed_for(desk.realm.store, caller, "grade.lock", made->changes);
  if (!done) return done.problem();
  return std::move(made->findings);
}

std::vector<LockState> lock_states(const Work& work) {
  std::vector<LockState> all;
  for (const auto& code : all_sub_areas(work.edition->edition)) {
    for (const auto& account : work.graders_of(code)) {
      all.push_back({account, code, work.has_locked(account, code)});
    }
  }
  return all;
}

}  // namespace

Result<std::vector<LockState>> list_locks(Desk& desk, const Caller& caller,
                                          const std::string& evaluation) {
  using States = std::vector<LockState>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& /*reading*/, const Work& work) -> Result<States> {
                   auto fine = permit(caller, Action::ReadLocks, subject_of(work));
                   if (!fine) return fine.problem();
                   return lock_states(work);
                 });
}

Result<Findings> lock_grades(Desk& desk, const Caller& caller, const std::string& evaluation,
                             const Code& sub_area) {
  return tried_again([&] { return locked_once(desk, caller, evaluation, sub_area); });
}

}  // namespace kompass::service
