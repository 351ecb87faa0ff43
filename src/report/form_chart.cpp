// SPDX-License-Identifier: EUPL-1.2
// Figure: the form of the result in a spider, against an average or else the evaluation before.
#include <algorithm>

#include "chart/spider.hpp"
#include "report/chart_parts.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

constexpr std::size_t fewest_spokes = 3;

// What the figures stand beside in the table and the headline.
struct Reference {
  const Comparison& comparison;
  std::string name;
  bool average;
};

std::optional<Reference> reference_of(const Draft& draft) {
  if (areas_known_in(draft.with_average)) {
    return Reference{*draft.with_average, draft.average_name(), true};
  }
  if (areas_known_in(draft.with_previous)) {
    return Reference{*draft.with_previous, draft.previous_year(), false};
  }
  return std::nullopt;
}

std::string compared_text(const Draft& draft, std::size_t area) {
  const auto reference = reference_of(draft);
  if (!reference) return {};
  const auto& row = reference->comparison.areas[area];
  if (!row.there.points) return reference->average ? draft.say("spider_no_average") : "";
  if (row.comparability == Comparability::NotComparable) return draft.say("spider_not_comparable");
  return draft.say("spider_against",
                   {{"points", draft.numbers.points(row.there) + mark_beside(row.comparability)}});
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

// "↷ efter innehåll, område 8" where the area of the other side has another number.
std::string comparability_text(const Draft& draft, const ComparedRow& row) {
  std::string words =
      std::string(mark_of(row.comparability)) + " " + comparability_words(draft, row.comparability);
  if (!row.other_code || *row.other_code == row.code) return words;
  return draft.say("comparable_area", {{"words", words}, {"code", row.other_code->text}});
}

bool all_equal(const Comparison& comparison) {
  return std::ranges::all_of(comparison.areas, [](const ComparedRow& row) {
    return row.comparability == Comparability::Equal;
  });
}

std::vector<Cell> row_of(const Draft& draft, const std::string& name, const ComparedRow& row) {
  return {{name},
          {draft.numbers.points(row.here)},
          there_cell(draft, row),
          difference_cell(draft, row.difference, ""),
          {comparability_text(draft, row)}};
}

// The totals, with where they come from; a total of areas that cannot be compared says so.
std::vector<Cell> sum_of(const Draft& draft, const Reference& reference) {
  const auto& comparison = reference.comparison;
  std::vector<Cell> sum = row_of(draft, draft.say("total"), comparison.total);
  const Scores& there =
      reference.average ? draft.input.average->scores : draft.input.previous->scores;
  sum[1].note = note_of_total(draft, draft.scores, false);
  sum[2].note = note_of_total(draft, there, reference.average);
  const bool untold = !comparison.not_comparable.empty() && !comparison.comparable_areas_only;
  if (untold) sum[4].text += "; " + without_text(draft, comparison);
  return sum;
}

// The difference over the areas that may be compared, where others may not.
void add_comparable_areas(const Draft& draft, const Comparison& comparison, Table& table) {
  const auto& only = comparison.comparable_areas_only;
  if (!only) return;
  table.rows.push_back(
      {{draft.say("row_without_areas", {{"areas", not_comparable_areas(draft, comparison)}})},
       {draft.numbers.points(only->here)},
       {draft.numbers.points(only->there)},
       difference_cell(draft, only->difference, ""),
       {comparability_text(draft, comparison.total)}});
}

std::string numbered_name(const Draft& draft, const Area& area) {
  return area.code.text + two_spaces + draft.name(area.name);
}

Table table_alone(const Draft& draft) {
  Table table{.caption = draft.say("areas_table"),
              .columns = {{draft.say("column_area")}, {draft.year(), true}}};
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    table.rows.push_back({{numbered_name(draft, draft.edition.areas[i])},
                          {draft.numbers.points(draft.scores.areas[i])}});
  }
  return table;
}

Table table_against(const Draft& draft, const Reference& reference) {
  const auto& comparison = reference.comparison;
  const std::string& name = reference.name;
  Table table{.caption = draft.say("form_table", {{"name", name}}),
              .columns = {{draft.say("column_area")},
                          {draft.year(), true},
                          {capitalised(name), true},
                          {draft.say("column_difference"), true},
                          {draft.say("column_comparability")}}};
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    table.rows.push_back(
        row_of(draft, numbered_name(draft, draft.edition.areas[i]), comparison.areas[i]));
  }
  table.sum = sum_of(draft, reference);
  add_comparable_areas(draft, comparison, table);
  if (all_equal(comparison)) {  // a column would say so in every row
    table.caption = draft.say("form_table_equal", {{"name", name}});
    table.columns.pop_back();
    for (auto& row : table.rows) row.pop_back();
    table.sum.pop_back();
  }
  return table;
}

// More here than there; nothing when the difference does not tell.
std::optional<bool> is_more(const Difference& difference) {
  if (difference.shown) return *difference.shown > 0;
  const auto& [points, shown, apart] = difference;
  if (points.lowest().at > Exact(0)) return true;
  return points.highest().at > Exact(0) ? std::nullopt : std::optional(false);
}

std::string headline(const Draft& draft) {
  const auto reference = reference_of(draft);
  if (!reference) return draft.say("form_plain");
  int compared = 0;
  int above = 0;
  for (const auto& row : reference->comparison.areas) {
    if (!row.difference) continue;
    const auto more = is_more(*row.difference);
    if (!more) return draft.say("form_plain");
    ++compared;
    above += *more ? 1 : 0;
  }
  if (compared == 0) return draft.say("form_plain");
  const std::string_view how_many = above == compared ? "all" : above == 0 ? "none" : "some";
  const std::string key =
      (reference->average ? "form_above_" : "form_more_") + std::string(how_many);
  const bool all_compared = compared == std::ssize(reference->comparison.areas);
  std::string name = reference->name;
  const Comparability comparability = reference->comparison.total.comparability;
  if (comparability != Comparability::Equal) {
    name += "\u00a0(" + std::string(mark_of(comparability)) + ")";
  }
  return draft.say(key, {{"name", name},
                         {"above", draft.numbers.whole(above)},
                         {"compared", draft.numbers.whole(compared)},
                         {"comparable", all_compared ? "" : draft.say("form_comparable")}});
}

// Why a line is broken.
std::string gap_text(const Draft& draft, const Comparison& comparison) {
  if (comparison.not_comparable.empty()) return {};
  return " " + draft.say("form_caption_gap", {{"areas", not_comparable_areas(draft, comparison)}});
}

}  // namespace

std::optional<Chart> form_chart(const Draft& draft) {
  if (draft.edition.areas.size() < fewest_spokes || !any_area_known(draft)) return std::nullopt;
  const auto reference = reference_of(draft);
  chart::Spider picture = picture_of(draft);
  std::string values;
  for (const auto& spoke : picture.spokes) {
    values += (values.empty() ? "" : ", ") + spoke.name + " " + spoke.value + spoke.compared;
  }
  const bool earlier_drawn = std::ranges::any_of(
      picture.spokes, [](const chart::Spoke& spoke) { return spoke.earlier.has_value(); });
  const Beside beside{earlier_drawn, areas_known_in(draft.with_average)};
  Chart chart{.id = "form",
              .title = headline(draft),
              .caption = draft.say("form_caption", {{"year", draft.year()}}),
              .source = source_of(draft, beside),
              .alt = draft.say("form_alt", {{"values", values}}),
              .table = reference ? table_against(draft, *reference) : table_alone(draft)};
  if (beside.previous) {
    const std::string mark = mark_beside(draft.with_previous->total.comparability);
    chart.caption +=
        " " + draft.say("form_caption_previous", {{"year", draft.previous_year() + mark}});
    chart.caption += gap_text(draft, *draft.with_previous);
  }
  if (beside.average) {
    const std::string mark = mark_beside(draft.with_average->total.comparability);
    chart.caption +=
        " " + draft.say("form_caption_average", {{"name", draft.average_name() + mark}});
    chart.caption += gap_text(draft, *draft.with_average);
  }
  picture.alt = {"form", chart.title, chart.alt};
  chart.drawing = drawn(draft, picture, chart::spider);
  return chart;
}

}  // namespace kompass::report
