// SPDX-License-Identifier: EUPL-1.2
// One page for those who read only one.
#include <algorithm>
#include <span>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

// One by its name, several that share the place by their codes; `key` is of one. Points, or the
// percent they share where their maxima differ.
BigFigure areas_figure(const Draft& draft, const std::vector<std::size_t>& areas,
                       std::string_view key) {
  const auto& first = draft.scores.areas[areas[0]];
  const auto code = [&](std::size_t area) { return draft.edition.areas[area].code.text; };
  if (areas.size() == 1) {
    return {draft.numbers.points(first),
            draft.say(key, {{"code", code(areas[0])},
                            {"name", draft.name(draft.edition.areas[areas[0]].name)}})};
  }
  const std::string points = draft.numbers.points(first);
  const bool same = std::ranges::all_of(areas, [&](std::size_t area) {
    return draft.numbers.points(draft.scores.areas[area]) == points;
  });
  const auto codes = mapped(areas, code);
  const std::string list =
      joined(std::span(codes).first(codes.size() - 1), ", ") + draft.say("list_and") + codes.back();
  return {same ? points : draft.numbers.percent(first),
          draft.say(std::string(key) + "_shared", {{"codes", list}})};
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
    figures.push_back(areas_figure(draft, extremes->strongest, "summary_strongest"));
    figures.push_back(areas_figure(draft, extremes->weakest, "summary_weakest"));
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
