// SPDX-License-Identifier: EUPL-1.2
#include "service/work.hpp"

#include <algorithm>
#include <set>

#include "base/mapped.hpp"

namespace kompass::service {
namespace {

bool grades(const Member& member) {
  return member.role == Role::Evaluator || member.role == Role::Lead;
}

}  // namespace

std::string sheet_key(const std::string& account, const Code& sub_area) {
  return account + ":" + sub_area.text;
}

std::vector<std::string> Work::graders() const {
  std::set<std::string> accounts;
  for (const auto& member : members) {
    if (grades(member)) accounts.insert(member.account);
  }
  return {accounts.begin(), accounts.end()};
}

bool Work::has_locked(const std::string& account, const Code& sub_area) const {
  const auto sheet = sheets.find(sheet_key(account, sub_area));
  return sheet != sheets.end() && sheet->second.value.locked;
}

std::vector<Code> all_sub_areas(const Edition& edition) {
  std::vector<Code> all;
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) all.push_back(sub_area.code);
  }
  return all;
}

std::vector<Code> sub_areas_in(const Edition& edition, const Code& area) {
  const Area* found = find_area(edition, area);
  if (found == nullptr) return all_sub_areas(edition);
  return mapped(found->sub_areas, &SubArea::code);
}

Result<Work> open_work(store::Reading& reading, Desk& desk, const std::string& id) {
  auto evaluation = find<EvaluationItem>(reading, id);
  if (!evaluation) return evaluation.problem();
  const auto& value = evaluation->value;
  const auto edition = desk.instruments.find(EditionName{value.instrument, value.edition}.text());
  if (!edition) return edition.problem();
  const auto members = find_all<Member>(reading, id);
  if (!members) return members.problem();
  auto sheets = find_all<GradeSheetLock>(reading, id);
  if (!sheets) return sheets.problem();
  Work work{std::move(*evaluation), *edition, mapped(*members, &Stored<Member>::value), {}};
  for (auto& sheet : *sheets) work.sheets.emplace(sheet.item.key, std::move(sheet));
  return work;
}

Subject subject_of(const Work& work, const About& about) {
  const auto& evaluation = work.evaluation.value;
  const auto sub_areas =
      about.sub_areas.empty() ? all_sub_areas(work.edition->edition) : about.sub_areas;
  Subject subject{.association = evaluation.association,
                  .evaluation = work.id(),
                  .state = evaluation.state,
                  .author = about.author,
                  .locks = {work.graders(), {}}};
  for (const auto& grader : subject.locks.graders) {
    const bool all = std::ranges::all_of(
        sub_areas, [&](const Code& code) { return work.has_locked(grader, code); });
    if (all) subject.locks.locked.push_back(grader);
  }
  return subject;
}

Subject subject_of_grade(const Work& work, const std::string& author, const Code& sub_area) {
  Subject subject = subject_of(work, {{sub_area}, author});
  auto& [graders, locked] = subject.locks;
  if (std::ranges::find(graders, author) != graders.end()) return subject;
  graders.push_back(author);
  if (work.has_locked(author, sub_area)) locked.push_back(author);
  return subject;
}

Subject best_case(Subject subject, const std::string& account, Best best) {
  subject.author = account;
  subject.locks = {{account}, {}};
  if (best == Best::Locked) subject.locks.locked = {account};
  return subject;
}

Result<void> permit_sight(const Caller& caller, const Work& work) {
  if (may(caller, Action::ReadEvaluation, subject_of(work))) return {};
  return Problem{Trouble::Missing, "", "there is no such evaluation", ""};
}

Result<Subject> subject_for(Desk& desk, const Caller& caller, const std::string& evaluation,
                            const About& about) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& /*reading*/, const Work& work) -> Result<Subject> {
                   return subject_of(work, about);
                 });
}

}  // namespace kompass::service
