// SPDX-License-Identifier: EUPL-1.2
// Figure: the form of the result in a spider, against an average or else the evaluation before.
#include <algorithm>

#include "chart/spider.hpp"
#include "report/chart_parts.hpp"

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
  if (draft.with_average) return Reference{*draft.with_average, draft.average_name(), true};
  if (draft.with_previous) return Reference{*draft.with_previous, draft.previous_year(), false};
  return std::nullopt;
}

std::string compared_text(const Draft& draft, std::size_t area) {
  const auto reference = reference_of(draft);
  if (!reference) return {};
  const auto& row = reference->comparison.areas[area];
  const bool comparable = row.comparability != Comparability::NotComparable && row.there.points;
  if (comparable) return draft.say("spider_against", {{"points", draft.numbers.points(row.there)}});
  return reference->average ? draft.say("spider_no_average") : "";
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

// An average whose areas do not add up to its total says so.
std::string note_of_average(const Draft& draft) {
  const auto parts = sum_of_shown(draft.input.average->scores.areas);
  const auto& printed = draft.with_average->total.there.printed;
  if (!parts || !printed || *parts == *printed) return {};
  return draft.say("note_average_parts", {{"sum", draft.numbers.whole(*parts)},
                                          {"shown", draft.numbers.whole(*printed)}});
}

// The difference over the areas that may be compared, where others may not.
void add_comparable_areas(const Draft& draft, const Comparison& comparison, Table& table) {
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

std::string numbered_name(const Draft& draft, const Area& area) {
  return area.code.text + "  " + draft.name(area.name);
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
  const auto& [comparison, name, average] = reference;
  Table table{.caption = draft.say("form_table", {{"name", name}}),
              .columns = {{draft.say("column_area")},
                          {draft.year(), true},
                          {name, true},
                          {draft.say("column_difference"), true},
                          {draft.say("column_comparability")}}};
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    table.rows.push_back(
        row_of(draft, numbered_name(draft, draft.edition.areas[i]), comparison.areas[i]));
  }
  table.sum = row_of(draft, draft.say("total"), comparison.total);
  if (average) table.sum[2].note = note_of_average(draft);
  if (!comparison.not_comparable.empty()) table.sum[3] = {"–"};
  add_comparable_areas(draft, comparison, table);
  return table;
}

std::string headline(const Draft& draft) {
  const auto reference = reference_of(draft);
  if (!reference) return draft.say("form_plain");
  int compared = 0;
  int above = 0;
  for (const auto& row : reference->comparison.areas) {
    if (!row.difference) continue;
    ++compared;
    above += row.difference->shown > 0 ? 1 : 0;
  }
  if (compared == 0) return draft.say("form_plain");
  const std::string_view how_many = above == compared ? "all" : above == 0 ? "none" : "some";
  const std::string key =
      (reference->average ? "form_above_" : "form_more_") + std::string(how_many);
  return draft.say(key, {{"name", reference->name},
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
      if (text.find(reason) != std::string::npos) continue;
      text += draft.say("reason_of_area", {{"code", row.code.text}, {"reason", reason}}) + "\n\n";
    }
  }
  return prose_of(text);
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
  Chart chart{.id = "form",
              .title = headline(draft),
              .caption = draft.say("form_caption", {{"year", draft.year()}}),
              .source = draft.say("source_evaluation", {{"year", draft.year()}}),
              .alt = draft.say("form_alt", {{"values", values}}),
              .table = reference ? table_against(draft, *reference) : table_alone(draft),
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
