// SPDX-License-Identifier: EUPL-1.2
// Figure: the total on the whole scale, with the evaluation before and the average.
#include "chart/totals.hpp"
#include "report/chart_parts.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

struct Line {
  std::string label, edition, mark;
  Score score;
  std::string points;  // in words where an average has no figure
  std::string note;
  Cell change;
};

std::vector<Line> lines_of(const Draft& draft) {
  std::vector<Line> lines;
  const auto& input = draft.input;
  const auto other = [&](const std::string& label, const Edition& edition, const Comparison& with,
                         const std::string& note) {
    const auto mark = mark_beside(with.total.comparability);
    lines.push_back({label,
                     draft.name(edition.label),
                     mark,
                     with.total.there,
                     draft.numbers.points(with.total.there),
                     note,
                     {}});
  };
  if (draft.with_previous) {
    other(draft.previous_year(), input.previous->edition, *draft.with_previous,
          note_of_total(draft, input.previous->scores, false));
  }
  lines.push_back({draft.year(), draft.name(draft.edition.label), "", draft.scores.total,
                   draft.numbers.points(draft.scores.total),
                   note_of_total(draft, draft.scores, false),
                   draft.with_previous ? change_cell(draft, draft.with_previous->total) : Cell{}});
  if (draft.with_average) {
    other(draft.average_name(), input.average->edition, *draft.with_average,
          note_of_total(draft, input.average->scores, true));
    const auto words = draft.name(input.average->average.total_words);
    if (!words.empty()) lines.back().points = words;
  }
  return lines;
}

// The change over the areas that can be compared, where others cannot.
void add_comparable_areas(const Draft& draft, Table& table) {
  if (!draft.with_previous || !draft.with_previous->comparable_areas_only) return;
  const Comparison& comparison = *draft.with_previous;
  const auto& only = *comparison.comparable_areas_only;
  table.rows.push_back(
      {{draft.say("row_without_areas", {{"areas", not_comparable_areas(draft, comparison)}})},
       {},
       {draft.numbers.points(only.here)},
       {},
       difference_cell(draft, only.difference, mark_beside(comparison.total.comparability))});
}

Table table_of(const Draft& draft, const std::vector<Line>& lines) {
  Table table{.caption = draft.say("totals_table"),
              .columns = {{draft.say("column_evaluation")},
                          {draft.say("column_edition")},
                          {draft.say("column_points"), true},
                          {draft.say("column_percent"), true},
                          {draft.say("column_change"), true}}};
  for (const auto& line : lines) {
    table.rows.push_back({{capitalised(line.label)},
                          {line.edition + line.mark},
                          {line.points, line.note},
                          {draft.numbers.percent(line.score)},
                          line.change});
  }
  add_comparable_areas(draft, table);
  return table;
}

chart::Totals picture_of(const Draft& draft, const std::vector<Line>& lines) {
  chart::Totals totals{.ticks = quarters(draft.scores.total.max)};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool shown = lines[i].label == draft.year();
    const bool average = draft.with_average && i + 1 == lines.size();
    const auto kind = shown     ? chart::TotalKind::Shown
                      : average ? chart::TotalKind::Average
                                : chart::TotalKind::Earlier;
    totals.rows.push_back({.kind = kind,
                           .label = capitalised(lines[i].label),
                           .total = share_of(lines[i].score),
                           .value = lines[i].points + lines[i].mark});
  }
  const bool apart = draft.with_previous &&
                     draft.with_previous->total.comparability == Comparability::NotComparable;
  if (apart) totals.rows[1].cut = draft.say("new_edition");
  return totals;
}

std::string change_finding(const Draft& draft, const Difference& change) {
  const std::string year = draft.previous_year();
  if (!change.shown) {
    return draft.say("totals_between",
                     {{"difference", draft.numbers.difference(change)}, {"year", year}});
  }
  const std::string_view key = *change.shown > 0   ? "totals_more"
                               : *change.shown < 0 ? "totals_fewer"
                                                   : "totals_same";
  return draft.say(key, {{"points", draft.numbers.whole(std::abs(*change.shown))}, {"year", year}});
}

std::string headline(const Draft& draft) {
  std::string plain =
      draft.say("totals_plain", {{"points", draft.numbers.points(draft.scores.total)},
                                 {"max", draft.numbers.whole(draft.scores.total.max)}});
  if (!draft.with_previous) return plain;
  const auto& total = draft.with_previous->total;
  if (total.comparability == Comparability::NotComparable) {
    return draft.say("totals_not_comparable",
                     {{"finding", plain}, {"year", draft.previous_year()}});
  }
  if (!total.difference) return plain;
  return marked_finding(draft, change_finding(draft, *total.difference), *draft.with_previous);
}

}  // namespace

std::optional<Chart> totals_chart(const Draft& draft) {
  const auto lines = lines_of(draft);
  std::string values;
  for (const auto& line : lines) {
    values += (values.empty() ? "" : ", ") + line.label + " " + draft.numbers.points(line.score) +
              line.mark;
  }
  Chart chart{.id = "total",
              .title = headline(draft),
              .caption = draft.say("totals_caption",
                                   {{"max", draft.numbers.whole(draft.scores.total.max)}}),
              .source = source_of(draft, {.previous = draft.with_previous.has_value(),
                                          .average = draft.with_average.has_value()}),
              .alt = draft.say("totals_alt", {{"max", draft.numbers.whole(draft.scores.total.max)},
                                              {"values", values}}),
              .table = table_of(draft, lines)};
  chart::Totals picture = picture_of(draft, lines);
  picture.alt = {"total", chart.title, chart.alt};
  chart.drawing = drawn(draft, picture, chart::totals);
  return chart;
}

}  // namespace kompass::report
