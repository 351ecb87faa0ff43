// SPDX-License-Identifier: EUPL-1.2
// Figure: the total on the whole scale, with the evaluation before and the average.
#include "chart/totals.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

struct Line {
  std::string label, edition, mark;
  Score score;
  std::optional<Difference> difference;
  std::string note;
};

std::string marked(const ComparedRow& row) {
  const bool equal = row.comparability == Comparability::Equal;
  return equal ? "" : std::string(mark_of(row.comparability));
}

// Footnote of a total whose own parts give something else, or whose difference does.
std::string note_of(const Draft& draft, const Scores& scores,
                    const std::optional<Difference>& difference) {
  const auto parts = sum_of_shown(scores.areas);
  if (parts && scores.total.printed && *parts != *scores.total.printed) {
    return draft.say("note_average_parts", {{"sum", draft.numbers.whole(*parts)},
                                            {"shown", draft.numbers.whole(*scores.total.printed)}});
  }
  return difference && difference->apart_from_shown ? draft.say("note_difference_exact") : "";
}

std::vector<Line> lines_of(const Draft& draft) {
  std::vector<Line> lines;
  const auto& input = draft.input;
  if (draft.with_previous) {
    const auto& row = draft.with_previous->total;
    lines.push_back({draft.previous_year(), draft.name(input.previous->edition.label), marked(row),
                     row.there, std::nullopt, ""});
  }
  const auto change = draft.with_previous ? draft.with_previous->total.difference : std::nullopt;
  lines.push_back({draft.year(), draft.name(draft.edition.label), "", draft.scores.total, change,
                   note_of(draft, draft.scores, change)});
  if (draft.with_average) {
    const auto& row = draft.with_average->total;
    lines.push_back({draft.average_name(), draft.name(input.average->edition.label), marked(row),
                     row.there, std::nullopt,
                     note_of(draft, input.average->scores, row.difference)});
  }
  return lines;
}

Table table_of(const Draft& draft, const std::vector<Line>& lines) {
  Table table{.caption = draft.say("totals_table"),
              .columns = {{draft.say("column_evaluation")},
                          {draft.say("column_edition")},
                          {draft.say("column_points"), true},
                          {draft.say("column_percent"), true},
                          {draft.say("column_change"), true}}};
  for (const auto& line : lines) {
    const std::string edition = line.mark.empty() ? line.edition : line.edition + " " + line.mark;
    table.rows.push_back({{line.label},
                          {edition},
                          {draft.numbers.points(line.score), line.note},
                          {draft.numbers.percent(line.score)},
                          {line.difference ? draft.numbers.difference(line.difference) : ""}});
  }
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
                           .label = lines[i].label,
                           .total = share_of(lines[i].score),
                           .value = draft.numbers.points(lines[i].score)});
  }
  const bool apart = draft.with_previous &&
                     draft.with_previous->total.comparability == Comparability::NotComparable;
  if (apart) totals.rows[1].cut = draft.say("new_edition");
  return totals;
}

std::string headline(const Draft& draft) {
  if (draft.with_previous && draft.with_previous->total.difference) {
    const int change = draft.with_previous->total.difference->shown;
    const std::string_view key = change > 0   ? "totals_more"
                                 : change < 0 ? "totals_fewer"
                                              : "totals_same";
    return draft.say(
        key, {{"points", draft.numbers.whole(std::abs(change))}, {"year", draft.previous_year()}});
  }
  return draft.say("totals_plain", {{"points", draft.numbers.points(draft.scores.total)},
                                    {"max", draft.numbers.whole(draft.scores.total.max)}});
}

std::string source_of(const Draft& draft) {
  std::string source = draft.say("source_evaluation", {{"year", draft.year()}});
  if (draft.with_average) {
    source += " " + draft.say("source_average", {{"name", draft.average_name()},
                                                 {"population", draft.average_population()}});
  }
  return source;
}

}  // namespace

std::optional<Chart> totals_chart(const Draft& draft) {
  const auto lines = lines_of(draft);
  std::string values;
  for (const auto& line : lines) {
    values += (values.empty() ? "" : ", ") + line.label + " " + draft.numbers.points(line.score);
  }
  Chart chart{.id = "total",
              .title = headline(draft),
              .caption = draft.say("totals_caption",
                                   {{"max", draft.numbers.whole(draft.scores.total.max)}}),
              .source = source_of(draft),
              .alt = draft.say("totals_alt", {{"max", draft.numbers.whole(draft.scores.total.max)},
                                              {"values", values}}),
              .table = table_of(draft, lines)};
  chart::Totals picture = picture_of(draft, lines);
  picture.alt = {"total", chart.title, chart.alt};
  chart.drawing = drawn(picture, chart::totals);
  return chart;
}

}  // namespace kompass::report
