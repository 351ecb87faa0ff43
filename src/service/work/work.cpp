// SPDX-License-Identifier: EUPL-1.2
#include "service/work/work.hpp"

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"
#include "service/work/kinds.hpp"

namespace kompass::service {
namespace {

bool grades(const Member& member) {
  return member.role == Role::Evaluator || member.role == Role::Lead;
}

bool noted_open(const Work& work, const Code& sub_area) {
  return work.opened && std::ranges::count(work.opened->value.sub_areas, sub_area) > 0;
}

// Those whose grades the sub-areas have, and who of them has locked all of them.
Locks locks_of(const Work& work, const std::vector<Code>& sub_areas) {
  std::set<std::string> graders, open;
  bool all_graded = true;
  for (const auto& code : sub_areas) {
    const auto here = work.graders_of(code);
    all_graded = all_graded && !here.empty();
    for (const auto& account : here) {
      graders.insert(account);
      if (!work.has_locked(account, code)) open.insert(account);
    }
  }
  if (!all_graded) return {};
  Locks locks{{graders.begin(), graders.end()}, {}};
  std::ranges::set_difference(graders, open, std::back_inserter(locks.locked));
  return locks;
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

std::vector<std::string> Work::evaluators() const {
  std::set<std::string> accounts;
  for (auto& account : graders()) accounts.insert(std::move(account));
  for (const auto& [key, sheet] : sheets) {
    if (sheet.value.locked) accounts.insert(split_key(key).account);
  }
  return {accounts.begin(), accounts.end()};
}

std::vector<std::string> Work::graders_of(const Code& sub_area) const {
  std::set<std::string> accounts;
  for (const auto& account : authors) {
    if (has_locked(account, sub_area)) accounts.insert(account);
  }
  if (!noted_open(*this, sub_area)) {
    for (auto& account : graders()) accounts.insert(std::move(account));
  }
  return {accounts.begin(), accounts.end()};
}

// Stores from before it was noted are asked by their locks.
bool Work::is_open(const Code& sub_area) const {
  const auto all = graders_of(sub_area);
  return !all.empty() && std::ranges::all_of(all, [&](const auto& account) {
    return has_locked(account, sub_area);
  });
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
  Work work{std::move(*evaluation), *edition, mapped(*members, &Stored<Member>::value), {}, {}, {}};
  for (auto& sheet : *sheets) {
    work.authors.insert(split_key(sheet.item.key).account);
    work.sheets.emplace(sheet.item.key, std::move(sheet));
  }
  if (auto noted = reading.named(OpenedGrades::kind, id, OpenedGrades::key)) {
    auto opened = stored<OpenedGrades>(std::move(*noted));
    if (!opened) return opened.problem();
    work.opened = std::move(*opened);
  }
  return work;
}

Subject subject_of(const Work& work, const About& about) {
  const auto& evaluation = work.evaluation.value;
  const auto sub_areas =
      about.sub_areas.empty() ? all_sub_areas(work.edition->edition) : about.sub_areas;
  return {.association = evaluation.association,
          .evaluation = work.id(),
          .state = evaluation.state,
          .author = about.author,
          .locks = locks_of(work, sub_areas)};
}

Subject subject_of_grade(const Work& work, const std::string& author, const Code& sub_area) {
  Subject subject = subject_of(work, {{sub_area}, author});
  auto& graders = subject.locks.graders;
  if (std::ranges::find(graders, author) != graders.end()) return subject;
  if (work.is_open(sub_area)) {
    subject.locks = {};  // nobody reads it and nobody goes on with it
  } else {
    graders.push_back(author);
  }
  return subject;
}

Subject best_case(Subject subject, const std::string& account, Best best) {
  subject.author = account;
  subject.locks = {{account}, {}};
  if (best == Best::Locked) subject.locks.locked = {account};
  return subject;
}

store::Change noted_opening(const Work& work) {
  OpenedGrades open;
  std::ranges::copy_if(all_sub_areas(work.edition->edition), std::back_inserter(open.sub_areas),
                       [&](const Code& code) { return work.is_open(code); });
  if (work.opened) return replaced(Stored<OpenedGrades>{work.opened->item, std::move(open)});
  return created(open, {.municipality = work.evaluation.item.municipality,
                        .parent = work.id(),
                        .key = std::string(OpenedGrades::key)});
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
