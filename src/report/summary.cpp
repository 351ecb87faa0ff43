// SPDX-License-Identifier: EUPL-1.2
// One page for those who read only one.
#include <algorithm>

#include "report/comparability.hpp"

namespace kompass::report {
namespace {

BigFigure area_figure(const Draft& draft, std::size_t area, std::string_view key) {
  return {draft.numbers.points(draft.scores.areas[area]),
          draft.say(key, {{"code", draft.edition.areas[area].code.text},
                          {"name", draft.name(draft.edition.areas[area].name)}})};
}

std::vector<BigFigure> figures_of(const Draft& draft) {
  std::vector<BigFigure> figures;
  const Score& total = draft.scores.total;
  figures.push_back({draft.numbers.points(total),
                     draft.say("summary_of_max", {{"max", draft.numbers.whole(total.max)}})});
  if (draft.with_previous && draft.with_previous->total.difference) {
    const std::string since = draft.say("summary_since", {{"year", draft.previous_year()}});
    figures.push_back({draft.numbers.difference(draft.with_previous->total.difference),
                       marked_finding(draft, since, *draft.with_previous)});
  }
  if (const auto extremes = extremes_of(draft)) {
    figures.push_back(area_figure(draft, extremes->strongest, "summary_strongest"));
    figures.push_back(area_figure(draft, extremes->weakest, "summary_weakest"));
  }
  return figures;
}

SummaryColumn column_of(const Draft& draft, std::string_view key,
                        const std::vector<SummaryPoint>& points) {
  SummaryColumn column{.title = draft.say(key)};
  for (const auto& point : points) {
    column.items.push_back({point.area ? point.area->text : "", draft.theirs(point.text)});
  }
  return column;
}

std::string note_of(const Draft& draft) {
  const auto left = draft.scores.total.left();
  const bool rows_known = std::ranges::any_of(draft.scores.sub_areas,
                                              [](const Score& s) { return s.left().has_value(); });
  if (!left || !rows_known) return {};
  return draft.say("summary_note", {{"left", draft.numbers.left(draft.scores.total)}});
}

}  // namespace

Summary summary_of(const Draft& draft) {
  const auto& theirs = draft.evaluation.summary;
  const bool written = !theirs.lead.empty() || !theirs.improved.empty() || !theirs.stable.empty() ||
                       !theirs.to_work_on.empty();
  if (!written && !any_area_known(draft)) return {};  // the cover says as much
  Summary summary{.title = draft.say("summary_title"),
                  .lead = draft.theirs(theirs.lead),
                  .figures = figures_of(draft),
                  .bars_title = draft.say("summary_bars_title"),
                  .note = note_of(draft)};
  const auto add = [&](std::string_view key, const std::vector<SummaryPoint>& points,
                       bool numbered) {
    if (points.empty()) return;
    summary.columns.push_back(column_of(draft, key, points));
    summary.columns.back().numbered = numbered;
  };
  add("summary_improved", theirs.improved, false);
  add("summary_stable", theirs.stable, false);
  add("summary_to_work_on", theirs.to_work_on, true);
  return summary;
}

}  // namespace kompass::report
