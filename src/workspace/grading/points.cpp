// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/points.hpp"

#include <algorithm>
#include <utility>

namespace kompass::workspace {
namespace {

using Ends = std::pair<GradeSheet::Entry, GradeSheet::Entry>;

Ends both(const Judgement& judgement) {
  return {entry_of(judgement), entry_of(judgement)};
}

Ends ends_of(const Compared& row) {
  if (row.agreed != nullptr) return both(row.agreed->consensus);
  if (row.disagreement.equal) return both(*row.judgements.front());
  if (!row.disagreement.points) return {};
  const auto [low, high] = std::ranges::minmax_element(
      row.judgements, {}, [](const EvaluatorGrade* one) { return one->percent->percent(); });
  return {entry_of(**low), entry_of(**high)};
}

Interval between(std::span<const Score> lowest, std::span<const Score> highest, const Code& code) {
  const auto low = std::ranges::find(lowest, code, &Score::code);
  const auto high = std::ranges::find(highest, code, &Score::code);
  const auto points = Interval::between(low->points->lowest(), high->points->highest());
  return points.value_or(*low->points);
}

}  // namespace

GradeSheet::Entry entry_of(const Judgement& judgement) {
  if (!judgement.not_applicable.empty()) return {GradeSheet::State::NotApplicable, 0};
  if (!judgement.percent) return {};
  return {GradeSheet::State::Graded, static_cast<unsigned char>(judgement.percent->percent())};
}

Interval PossiblePoints::of_sub_area(const Code& code) const {
  return between(lowest.sub_areas, highest.sub_areas, code);
}

Interval PossiblePoints::of_area(const Code& code) const {
  return between(lowest.areas, highest.areas, code);
}

Interval PossiblePoints::of_total() const {
  return between({&lowest.total, 1}, {&highest.total, 1}, lowest.total.code);
}

PossiblePoints possible_points(const Consenting& consenting,
                               const std::optional<Judgement>& proposal) {
  GradeSheet low;
  GradeSheet high;
  for (const auto* criterion : criteria_of(*consenting.edition)) {
    const auto row = consenting.compared(*criterion);
    const bool proposed = proposal && proposal->criterion == criterion->id;
    const Ends ends = proposed ? both(*proposal) : row ? ends_of(*row) : Ends{};
    low.entries.push_back(ends.first);
    high.entries.push_back(ends.second);
  }
  return {score_sheet(*consenting.edition, low, Missing::AsInterval),
          score_sheet(*consenting.edition, high, Missing::AsInterval)};
}

}  // namespace kompass::workspace
