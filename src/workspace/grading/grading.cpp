// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/grading.hpp"

#include <algorithm>
#include <ranges>

#include "service/work/locks.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/grading/points.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using service::Part;

Result<std::map<CriterionId, OwnGrade>> own_grades(const Turn& turn,
                                                   const std::string& evaluation) {
  auto desk = desk_of(turn);
  const auto& kind = *service::find_part_kind("grades");
  const auto& caller = turn.who.caller;
  auto parts = service::list_parts(desk, caller, evaluation, kind);
  if (!parts) return parts.problem();
  std::map<CriterionId, OwnGrade> grades;
  for (auto& part : *parts) {
    if (part.author != caller.account) continue;
    auto grade = service::stored<Part<EvaluatorGrade>>(std::move(part.item));
    if (!grade) return grade.problem();
    const CriterionId criterion(service::split_key(grade->item.key).name);
    grades.emplace(criterion, OwnGrade{std::move(grade->value), grade->item.revision});
  }
  return grades;
}

// The records of a kind, as `T`.
template <class T, class Kept>
Result<std::vector<T>> all_of(const Turn& turn, const std::string& evaluation,
                              std::string_view path) {
  auto parts = parts_of<Kept>(turn, evaluation, path);
  if (!parts) return parts.problem();
  std::vector<T> all;
  for (auto& part : *parts) all.push_back(std::move(part.value));
  return all;
}

// Problem (Missing): the caller is none of those who grade.
Result<std::set<Code>> own_locks(const Turn& turn, const std::string& evaluation) {
  auto desk = desk_of(turn);
  const auto locks = service::list_locks(desk, turn.who.caller, evaluation);
  if (!locks) return locks.problem();
  std::set<Code> locked;
  bool grades = false;
  for (const auto& lock : *locks) {
    if (lock.account != turn.who.caller.account) continue;
    grades = true;
    if (lock.locked) locked.insert(lock.sub_area);
  }
  if (!grades) return Problem{Trouble::Missing, "", "this account grades nothing of it", ""};
  return locked;
}

}  // namespace

bool Grading::is_judged(const SubArea& sub_area) const {
  return std::ranges::all_of(sub_area.criteria,
                             [&](const Criterion& one) { return grades.contains(one.id); });
}

bool Grading::is_begun(const SubArea& sub_area) const {
  return std::ranges::any_of(sub_area.criteria,
                             [&](const Criterion& one) { return grades.contains(one.id); });
}

Scores Grading::scores() const {
  GradeSheet sheet;
  for (const auto* criterion : criteria_of(*edition)) {
    const auto found = grades.find(criterion->id);
    sheet.entries.push_back(found == grades.end() ? GradeSheet::Entry{}
                                                  : entry_of(found->second.grade));
  }
  return score_sheet(*edition, sheet, Missing::AsInterval);
}

std::vector<const Evidence*> Grading::evidence_for(const CriterionId& criterion) const {
  std::vector<const Evidence*> found;
  for (const auto& one : evidence) {
    if (std::ranges::find(one.criteria, criterion) != one.criteria.end()) found.push_back(&one);
  }
  return found;
}

std::ptrdiff_t Grading::interviews_on(const CriterionId& criterion) const {
  return std::ranges::count_if(interviews, [&](const service::InterviewRecord& one) {
    const auto& named = one.criteria;
    return !is_planned(one) && std::ranges::find(named, criterion) != named.end();
  });
}

const SubArea* Grading::next_open(const Code& from) const {
  const SubArea* first = nullptr;
  bool after = false;
  for (const auto& area : edition->areas) {
    for (const auto& sub_area : area.sub_areas) {
      const bool open = !locked.contains(sub_area.code);
      if (open && after) return &sub_area;
      if (open && first == nullptr) first = &sub_area;
      after = after || sub_area.code == from;
    }
  }
  return first;
}

Result<Grading> grading_of(const Turn& turn, const std::string& evaluation) {
  auto opened = open_evaluation(turn, evaluation);
  if (!opened) return opened.problem();
  auto grades = own_grades(turn, evaluation);
  if (!grades) return grades.problem();
  auto locked = own_locks(turn, evaluation);
  if (!locked) return locked.problem();
  auto evidence = all_of<Evidence, Part<Evidence>>(turn, evaluation, "evidence");
  if (!evidence) return evidence.problem();
  using Interview = service::InterviewRecord;
  auto interviews = all_of<Interview, Interview>(turn, evaluation, "interviews");
  if (!interviews) return interviews.problem();
  return Grading{
      std::move(opened->evaluation), opened->edition,       std::move(*grades), std::move(*locked),
      std::move(*evidence),          std::move(*interviews)};
}

}  // namespace kompass::workspace
