// SPDX-License-Identifier: EUPL-1.2
// Figure: the form of the result in a spider, against an average (or the evaluation before).
#include <algorithm>

#include "chart/spider.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

constexpr std::size_t fewest_spokes = 3;

std::string compared_text(const Draft& draft, std::size_t area) {
  if (!draft.with_average) return {};
  const auto& row = draft.with_average->areas[area];
  const bool comparable = row.comparability != Comparability::NotComparable && row.there.points;
  if (!comparable) return draft.say("spider_no_average");
  return draft.say("spider_against", {{"points", draft.numbers.points(row.there)}});
}

chart::Spider picture_of(const Draft& draft) {
  chart::Spider spider;
  for (int i = 1; i <= 4; ++i) {
    const auto tick = quarters(widest_area(draft))[static_cast<std::size_t>(i)];
    spider.rings.push_back({tick.at, i % 2 == 0 ? tick.label : ""});
  }
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    const Area& area = draft.edition.areas[i];
    spider.spokes.push_back({.code = area.code.text,
                             .name = draft.name(area.short_name),
                             .shown = middle_of(draft.scores.areas[i]),
                             .earlier = compared_middle(draft.with_previous, i),
                             .average = compared_middle(draft.with_average, i),
                             .value = draft.numbers.points(draft.scores.areas[i]),
                             .compared = compared_text(draft, i)});
  }
  return spider;
}

std::string comparability_text(const Draft& draft, Comparability comparability) {
  switch (comparability) {
    case Comparability::Equal: return draft.say("comparable_equal");
    case Comparability::WithCare: return draft.say("comparable_with_care");
    case Comparability::ByMeaning: return draft.say("comparable_by_meaning");
    case Comparability::NotComparable: return draft.say("comparable_not");
  }
  return {};
}

// The figures of the other side are kept in brackets where they may not be compared.
std::vector<Cell> row_of(const Draft& draft, const std::string& name, const ComparedRow& row) {
  const bool not_comparable = row.comparability == Comparability::NotComparable;
  std::string there = draft.numbers.points(row.there);
  if (not_comparable && row.there.points) there = "(" + there + ")";
  return {{name},
          {draft.numbers.points(row.here)},
          {there},
          {row.difference ? draft.numbers.difference(row.difference) : "–"},
          {std::string(mark_of(row.comparability)) + " " +
           comparability_text(draft, row.comparability)}};
}

void add_totals(const Draft& draft, Table& table) {
  const Comparison& comparison = *draft.with_average;
  const auto parts = sum_of_shown(draft.input.average->scores.areas);
  auto total = row_of(draft, draft.say("total"), comparison.total);
  const auto& there = comparison.total.there;
  if (parts && there.printed && *parts != *there.printed) {
    total[2].note = draft.say(
        "note_average_parts",
        {{"sum", draft.numbers.whole(*parts)}, {"shown", draft.numbers.whole(*there.printed)}});
  }
  if (!comparison.not_comparable.empty()) total[3] = {"–"};
  table.sum = std::move(total);
  if (comparison.not_comparable.empty() || !comparison.comparable_areas_only) return;
  std::string codes;
  for (const auto& code : comparison.not_comparable) {
    codes += (codes.empty() ? "" : ", ") + code.text;
  }
  int here = 0;
  int other = 0;
  for (const auto& row : comparison.areas) {
    if (!row.difference) continue;
    here += *row.here.shown;
    other += *row.there.shown;
  }
  table.rows.push_back({{draft.say("row_without_areas", {{"codes", codes}})},
                        {draft.numbers.whole(here)},
                        {draft.numbers.whole(other)},
                        {draft.numbers.difference(comparison.comparable_areas_only)},
                        {std::string(mark_of(comparison.total.comparability)) + " " +
                         comparability_text(draft, comparison.total.comparability)}});
}

Table table_of(const Draft& draft) {
  Table table{.caption = draft.say("form_table")};
  table.columns = {{draft.say("column_area")}, {draft.year(), true}};
  if (!draft.with_average) {
    for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
      table.rows.push_back({{draft.name(draft.edition.areas[i].name)},
                            {draft.numbers.points(draft.scores.areas[i])}});
    }
    return table;
  }
  table.columns.push_back({draft.average_name(), true});
  table.columns.push_back({draft.say("column_difference"), true});
  table.columns.push_back({draft.say("column_comparability")});
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    const Area& area = draft.edition.areas[i];
    table.rows.push_back(
        row_of(draft, area.code.text + "  " + draft.name(area.name), draft.with_average->areas[i]));
  }
  add_totals(draft, table);
  return table;
}

std::string headline(const Draft& draft) {
  if (!draft.with_average) return draft.say("form_plain");
  int compared = 0;
  int above = 0;
  for (const auto& row : draft.with_average->areas) {
    if (!row.difference) continue;
    ++compared;
    above += row.difference->shown > 0 ? 1 : 0;
  }
  if (compared == 0) return draft.say("form_plain");
  const std::string_view key = above == compared ? "form_above_all"
                               : above == 0      ? "form_above_none"
                                                 : "form_above_some";
  return draft.say(key, {{"name", draft.average_name()},
                         {"above", draft.numbers.whole(above)},
                         {"compared", draft.numbers.whole(compared)}});
}

// Why areas cannot be compared, once a reason.
Prose reasons_of(const Draft& draft) {
  std::string text;
  for (const auto* comparison : {&draft.with_previous, &draft.with_average}) {
    if (!*comparison) continue;
    for (const auto& row : (*comparison)->areas) {
      if (row.comparability != Comparability::NotComparable || row.reason.empty()) continue;
      const std::string reason = draft.name(row.reason);
      if (text.find(reason) == std::string::npos) {
        text += draft.say("reason_of_area", {{"code", row.code.text}, {"reason", reason}}) + "\n\n";
      }
    }
  }
  return prose_of(text);
}

}  // namespace

std::optional<Chart> form_chart(const Draft& draft) {
  if (draft.edition.areas.size() < fewest_spokes) return std::nullopt;
  chart::Spider picture = picture_of(draft);
  std::string values;
  for (const auto& spoke : picture.spokes) {
    values += (values.empty() ? "" : ", ") + spoke.name + " " + spoke.value + spoke.compared;
  }
  Chart chart{.id = "form",
              .title = headline(draft),
              .caption = draft.say("form_caption", {{"year", draft.year()}}),
              .source = draft.say("source_evaluation", {{"year", draft.year()}}),
              .alt = draft.say("form_alt", {{"values", values}}),
              .table = table_of(draft),
              .text = reasons_of(draft)};
  const bool earlier_drawn = std::ranges::any_of(
      picture.spokes, [](const chart::Spoke& spoke) { return spoke.earlier.has_value(); });
  if (earlier_drawn) {
    chart.caption += " " + draft.say("form_caption_previous", {{"year", draft.previous_year()}});
  }
  if (draft.with_average) {
    chart.caption += " " + draft.say("form_caption_average", {{"name", draft.average_name()}});
    chart.source += " " + draft.say("source_average", {{"name", draft.average_name()},
                                                       {"population", draft.average_population()}});
  }
  picture.alt = {"form", chart.title, chart.alt};
  chart.drawing = drawn(picture, chart::spider);
  return chart;
}

}  // namespace kompass::report
