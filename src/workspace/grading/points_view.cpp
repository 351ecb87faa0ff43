// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/points_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chart/track.hpp"
#include "core/rounding.hpp"

namespace kompass::workspace {
namespace {

const Score& score_of(const Scores& scores, const Code& sub_area) {
  return *std::ranges::find(scores.sub_areas, sub_area, &Score::code);
}

// The points as a share of the maximum; everything where nothing is known.
Interval share_of(const Score& score) {
  const Exact of_all = Exact(1) / Exact(score.max);
  return score.points ? *score.points * of_all
                      : hull(Interval::exactly(Exact(0)), Interval::exactly(Exact(1)));
}

// "40–60 %"; "50 %" where both ends are the same whole percent.
std::string percents(const Turn& turn, const Interval& share) {
  const auto whole = [](const End& end) { return rounded_whole(end.at * Exact(100)); };
  const auto low = whole(share.lowest());
  const auto high = whole(share.highest());
  const auto& numbers = turn.visit.numbers;
  return low == high ? numbers.percent(low)
                     : fmt::format("{}–{}", numbers.whole(low), numbers.percent(high));
}

std::string bar_of(const Interval& share) {
  chart::Track bar;
  bar.filled = chart::Span{approximate(share.lowest().at), approximate(share.highest().at)};
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
  const Interval share = share_of(score);
  view["points"] = View(turn.visit.numbers.points(score));
  view["bar"] = View(bar_of(share));
  view["of"] = View(turn.say("work_of_points_share", {{"max", turn.visit.numbers.whole(score.max)},
                                                      {"share", percents(turn, share)}}));
  view["closes"] = site::words_or_nothing(what_closes(turn, grading, sub_area));
}

}  // namespace kompass::workspace
