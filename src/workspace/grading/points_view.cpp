// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/points_view.hpp"

#include <algorithm>

#include "chart/track.hpp"
#include "core/rounding.hpp"

namespace kompass::workspace {
namespace {

const Score& score_of(const Scores& scores, const Code& sub_area) {
  return *std::ranges::find(scores.sub_areas, sub_area, &Score::code);
}

std::string bar_of(const Score& score) {
  const double of_all = 1.0 / score.max;
  chart::Track bar;
  bar.filled = chart::Span{approximate(score.points->lowest().at) * of_all,
                           approximate(score.points->highest().at) * of_all};
  return chart::track(bar, chart::Medium::Wide).markup;
}

// "Spannet sluts när 7.4.5 är bedömt."; empty when nothing is left to grade.
std::string what_closes(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  std::vector<const Criterion*> left;
  for (const auto& criterion : sub_area.criteria) {
    if (!grading.grades.contains(criterion.id)) left.push_back(&criterion);
  }
  if (left.empty()) return {};
  if (left.size() == 1)
    return turn.say("work_range_closes", {{"criterion", left.front()->id.text}});
  return turn.say("work_range_closes_many",
                  {{"count", turn.visit.numbers.whole(static_cast<long long>(left.size()))}});
}

}  // namespace

void put_points(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view) {
  const auto scores = grading.scores();
  const Score& score = score_of(scores, sub_area.code);
  view["points"] = View(turn.visit.numbers.points(score));
  view["bar"] = View(bar_of(score));
  view["of"] =
      View(turn.say("work_of_points_share", {{"max", turn.visit.numbers.whole(score.max)},
                                             {"share", turn.visit.numbers.percent(score)}}));
  view["closes"] = site::words_or_nothing(what_closes(turn, grading, sub_area));
}

}  // namespace kompass::workspace
