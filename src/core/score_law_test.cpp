// SPDX-License-Identifier: EUPL-1.2
// What holds for every evaluation, tried on random ones.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "core/rounding.hpp"
#include "core/score.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::SubAreaShape;

Edition any_edition() {
  std::vector<SubAreaShape> shapes;
  const int areas = *rc::gen::inRange(1, 5);
  for (int area = 1; area <= areas; ++area) {
    const int sub_areas = *rc::gen::inRange(1, 5);
    for (int i = 1; i <= sub_areas; ++i) {
      SubAreaShape shape{
          std::to_string(area) + "." + std::to_string(i), *rc::gen::inRange(5, 31), {}};
      const int criteria = *rc::gen::inRange(1, 6);
      for (int k = 0; k < criteria; ++k) shape.worths.push_back(*rc::gen::inRange(1, 13));
      shapes.push_back(shape);
    }
  }
  return an_edition(shapes);
}

GradeSheet any_sheet(const Edition& edition) {
  GradeSheet sheet;
  for (std::size_t i = 0; i < criteria_count(edition); ++i) {
    const auto percent = static_cast<unsigned char>(*rc::gen::inRange(0, 101));
    sheet.entries.push_back({GradeSheet::State::Graded, percent});
  }
  return sheet;
}

PrintedRow printed_row(const Score& score) {
  return {.code = score.code, .points = score.shown, .percent = score.percent};
}

PrintedRow printed_sub_area(const Edition& edition, int max, const Score& score) {
  PrintedRow row = printed_row(score);
  if (edition.rounding.points_from == RoundedFrom::Shown) {
    row.points = static_cast<int>(rounded_whole(Exact::ratio(Wide{max} * *row.percent, 100)));
  }
  return row;
}

// Prints an exact score as a report of the edition's rounding chain would.
PrintedResults print(const Edition& edition, const Scores& scores) {
  PrintedResults printed;
  std::size_t at = 0;
  for (std::size_t i = 0; i < edition.areas.size(); ++i) {
    int sum = 0;
    for (const auto& sub_area : edition.areas[i].sub_areas) {
      printed.sub_areas.push_back(printed_sub_area(edition, sub_area.max, scores.sub_areas[at++]));
      sum += *printed.sub_areas.back().points;
    }
    PrintedRow area = printed_row(scores.areas[i]);
    if (edition.rounding.areas_from == RoundedFrom::Shown) area.points = sum;
    area.percent.reset();
    printed.areas.push_back(area);
  }
  printed.total.points = scores.total.shown;
  if (edition.rounding.total_from == RoundedFrom::Shown) {
    printed.total.points = 0;
    for (const auto& area : printed.areas) *printed.total.points += *area.points;
  }
  return printed;
}

RC_GTEST_PROP(ScoreLaw, SumsAreExact, ()) {
  const Edition edition = any_edition();
  const Scores scores = score_sheet(edition, any_sheet(edition), Missing::Refuse);
  Exact total;
  std::size_t at = 0;
  for (std::size_t i = 0; i < edition.areas.size(); ++i) {
    Exact sum;
    for (std::size_t k = 0; k < edition.areas[i].sub_areas.size(); ++k) {
      sum += *scores.sub_areas[at++].exact();
    }
    RC_ASSERT(sum == *scores.areas[i].exact());
    total += sum;
  }
  RC_ASSERT(total == *scores.total.exact());
}

RC_GTEST_PROP(ScoreLaw, PointsFollowTheFormula, ()) {
  const Edition edition = any_edition();
  const GradeSheet sheet = any_sheet(edition);
  const Scores scores = score_sheet(edition, sheet, Missing::Refuse);
  const SubArea& first = edition.areas[0].sub_areas[0];
  Exact earned;
  Exact worth;
  for (std::size_t i = 0; i < first.criteria.size(); ++i) {
    earned += Exact(first.criteria[i].worth) * Exact(sheet.entries[i].percent);
    worth += Exact(first.criteria[i].worth);
  }
  RC_ASSERT(*scores.sub_areas[0].exact() == Exact(first.max) * earned / worth / Exact(100));
}

RC_GTEST_PROP(ScoreLaw, OrderNeverMatters, ()) {
  const Edition edition = any_edition();
  const GradeSheet sheet = any_sheet(edition);
  Evaluation evaluation;
  const auto criteria = criteria_of(edition);
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    Consensus agreed;
    agreed.criterion = criteria[i]->id;
    agreed.percent = Grade::of_percent(sheet.entries[i].percent);
    evaluation.consensus.push_back(agreed);
  }
  const Scores before = score(edition, evaluation, Missing::Refuse);
  const auto shift = *rc::gen::inRange<std::size_t>(0, evaluation.consensus.size());
  std::ranges::rotate(evaluation.consensus,
                      evaluation.consensus.begin() + static_cast<std::ptrdiff_t>(shift));
  std::ranges::reverse(evaluation.consensus);
  const Scores after = score(edition, evaluation, Missing::Refuse);
  RC_ASSERT(*before.total.exact() == *after.total.exact());
}

RC_GTEST_PROP(ScoreLaw, ABetterGradeNeverLowersASum, ()) {
  const Edition edition = any_edition();
  GradeSheet sheet = any_sheet(edition);
  const Exact before = *score_sheet(edition, sheet, Missing::Refuse).total.exact();
  auto& entry = sheet.entries[*rc::gen::inRange<std::size_t>(0, sheet.entries.size())];
  RC_PRE(entry.percent < 100);
  ++entry.percent;
  RC_ASSERT(*score_sheet(edition, sheet, Missing::Refuse).total.exact() > before);
}

RC_GTEST_PROP(ScoreLaw, ThePrintedIntervalHoldsTheExactValue, ()) {
  Edition edition = any_edition();
  const auto link = [] {
    return *rc::gen::element(RoundedFrom::Exact, RoundedFrom::Shown, RoundedFrom::Unknown);
  };
  edition.rounding = {link(), link(), link()};
  const Scores exact = score_sheet(edition, any_sheet(edition), Missing::Refuse);
  const Scores printed = score_printed(edition, print(edition, exact));
  for (std::size_t i = 0; i < exact.sub_areas.size(); ++i) {
    RC_ASSERT(printed.sub_areas[i].points->contains(*exact.sub_areas[i].exact()));
  }
  for (std::size_t i = 0; i < exact.areas.size(); ++i) {
    RC_ASSERT(printed.areas[i].points->contains(*exact.areas[i].exact()));
  }
  RC_ASSERT(printed.total.points->contains(*exact.total.exact()));
}

}  // namespace
}  // namespace kompass
