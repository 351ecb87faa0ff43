// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/consensus.hpp"

#include <algorithm>

#include "service/work/locks.hpp"
#include "service/work/parts.hpp"
#include "service/work/team.hpp"
#include "stats/agreement.hpp"

namespace kompass::workspace {
namespace {

using service::Part;
using service::PartKind;

// Those of a kind, each given to `take` with its key.
template <class T, class Take>
Result<void> read_parts(const Turn& turn, const std::string& evaluation, std::string_view kind,
                        Take take) {
  auto desk = desk_of(turn);
  auto parts =
      service::list_parts(desk, turn.who.caller, evaluation, *service::find_part_kind(kind));
  if (!parts) return parts.problem();
  for (auto& part : *parts) {
    const auto key = service::split_key(part.item.key);
    auto one = service::stored<Part<T>>(std::move(part.item));
    if (!one) return one.problem();
    take(key, std::move(*one));
  }
  return {};
}

// By account; the locks tell who grades, the team what they are called.
Result<std::map<std::string, std::string>> graders_of(const Turn& turn,
                                                      const std::string& evaluation) {
  auto desk = desk_of(turn);
  const auto locks = service::list_locks(desk, turn.who.caller, evaluation);
  if (!locks) return locks.problem();
  const auto team = service::list_team(desk, turn.who.caller, evaluation);
  if (!team) return team.problem();
  std::map<std::string, std::string> graders;
  for (const auto& lock : *locks) {
    const auto member = std::ranges::find(*team, lock.account, &service::TeamMember::account);
    graders.emplace(lock.account, member == team->end() ? "" : member->name);
  }
  return graders;
}

// Nothing to compare until each grader's judgement is to be seen.
std::vector<const EvaluatorGrade*> judgements_of(
    const std::map<std::string, std::string>& graders,
    const std::map<std::string, EvaluatorGrade>& grades) {
  std::vector<const EvaluatorGrade*> all;
  for (const auto& [account, name] : graders) {
    const auto found = grades.find(account);
    if (found == grades.end()) return {};
    all.push_back(&found->second);
  }
  return all;
}

stats::Ratings percents_of(const Compared& row) {
  stats::Ratings percents;
  for (const auto* one : row.judgements) {
    if (one->percent) percents.push_back(one->percent->percent());
  }
  return percents;
}

BlindAgreement agreement_on(const Edition& edition, const Compared& row) {
  std::vector<EvaluatorGrade> grades;
  for (const auto* one : row.judgements) {
    grades.push_back(*one);
    grades.back().criterion = row.criterion->id;
  }
  return blind_agreement(edition, *row.sub_area, grades);
}

bool moves_more(const Compared& a, const Compared& b) {
  const auto& [one, other] = std::pair(a.disagreement, b.disagreement);
  if (one.points.has_value() != other.points.has_value()) return !one.points;
  return one.points && *one.points > *other.points;
}

}  // namespace

std::optional<Compared> Consenting::compared(const Criterion& criterion) const {
  const auto found = grades.find(criterion.id);
  if (found == grades.end()) return std::nullopt;
  auto judgements = judgements_of(graders, found->second);
  if (judgements.empty()) return std::nullopt;
  const auto* sub_area = place_of(*edition, criterion.id)->sub_area;
  const auto differing = disagreement(*sub_area, criterion, judgements);
  const auto settled = agreed.find(criterion.id);
  return Compared{sub_area, &criterion, std::move(judgements), differing,
                  settled == agreed.end() ? nullptr : &settled->second};
}

std::vector<Compared> Consenting::compared() const {
  std::vector<Compared> rows;
  for (const auto* criterion : criteria_of(*edition)) {
    if (auto row = compared(*criterion)) rows.push_back(std::move(*row));
  }
  std::ranges::stable_sort(rows, moves_more);
  return rows;
}

std::vector<AreaAgreement> Consenting::agreement() const {
  std::vector<AreaAgreement> all;
  const auto rows = compared();
  for (const auto& area : edition->areas) {
    AreaAgreement one{.area = &area, .counts = {}, .alpha = {}};
    std::vector<stats::Ratings> units;
    for (const auto& row : rows) {
      if (area_of_sub_area(*edition, row.sub_area->code) != &area) continue;
      units.push_back(percents_of(row));
      one.counts += agreement_on(*edition, row);
    }
    if (one.counts.pairs == 0) continue;
    one.alpha = stats::krippendorff_alpha(units);
    all.push_back(one);
  }
  return all;
}

Result<Consenting> consenting_of(const Turn& turn, const std::string& evaluation) {
  auto opened = open_evaluation(turn, evaluation);
  if (!opened) return opened.problem();
  auto graders = graders_of(turn, evaluation);
  if (!graders) return graders.problem();
  Consenting consenting{
      std::move(opened->evaluation), opened->edition, std::move(*graders), {}, {}};
  auto grades = read_parts<EvaluatorGrade>(
      turn, evaluation, "grades", [&](const service::PartKey& key, auto grade) {
        consenting.grades[CriterionId(key.name)][key.account] = std::move(grade.value);
      });
  if (!grades) return grades.problem();
  auto agreed = read_parts<Consensus>(
      turn, evaluation, "consensus", [&](const service::PartKey& key, auto one) {
        consenting.agreed.emplace(CriterionId(key.name),
                                  AgreedGrade{std::move(one.value), one.item.revision,
                                              one.item.changed_at, one.item.changed_by});
      });
  if (!agreed) return agreed.problem();
  return consenting;
}

}  // namespace kompass::workspace
