// SPDX-License-Identifier: EUPL-1.2
// Figure: points of every area against its own earlier result, in the instrument's order.
#include <algorithm>

#include "base/text.hpp"
#include "chart/bars.hpp"
#include "report/chart_parts.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

const ComparedRow* before(const Draft& draft, std::size_t area) {
  return draft.with_previous ? &draft.with_previous->areas[area] : nullptr;
}

// Nothing where the area is not known: the picture has no ring there.
std::string change_in_picture(const Draft& draft, std::size_t area) {
  const ComparedRow* row = before(draft, area);
  if (row == nullptr) return {};
  const bool said = row->difference || row->comparability == Comparability::NotComparable;
  return said ? change_text(draft, *row) : "";
}

// Whether some area is held against one of another number.
bool renumbered(const Draft& draft) {
  if (!draft.with_previous) return false;
  return std::ranges::any_of(draft.with_previous->areas, [&](const ComparedRow& row) {
    return counterpart_elsewhere(draft.input.previous->edition, row) != nullptr;
  });
}

std::string counterpart_text(const Draft& draft, const ComparedRow& row) {
  const Edition& other = draft.input.previous->edition;
  const Area* area = row.other_code ? find_area(other, *row.other_code) : nullptr;
  return area == nullptr ? "–" : area->code.text + two_spaces + draft.name(area->short_name);
}

chart::Bars picture_of(const Draft& draft) {
  const double widest = widest_area(draft);
  chart::Bars bars{.ticks = quarters(widest_area(draft)),
                   .value_head = draft.say("column_points"),
                   .change_head = draft.with_previous
                                      ? draft.say("against_year", {{"year", draft.previous_year()}})
                                      : ""};
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    const Score& score = draft.scores.areas[i];
    const double scale = score.max / widest;
    const auto scaled = [&](std::optional<double> share) {
      return share ? std::optional(*share * scale) : std::nullopt;
    };
    bars.rows.push_back({.code = draft.edition.areas[i].code.text,
                         .name = draft.name(draft.edition.areas[i].name),
                         .track = scale,
                         .shown = share_of(score, widest),
                         .earlier = scaled(compared_middle(draft.with_previous, i)),
                         .average = scaled(compared_middle(draft.with_average, i)),
                         .value = draft.numbers.points(score),
                         .change = change_in_picture(draft, i)});
  }
  return bars;
}

// Sums that only rounding sets apart share one note here; the area's own table names the sum.
std::string note_of(const Draft& draft, std::size_t area) {
  const Code& code = draft.edition.areas[area].code;
  const bool told = std::ranges::any_of(draft.scores.contradictions,
                                        [&](const Contradiction& c) { return c.code == code; });
  std::string note = area_row(draft, area).note;
  return told || note.empty() ? note : draft.say("note_rounded_apart");
}

// Says that no area of the average is known; it has no column.
std::string table_caption(const Draft& draft, const Beside& shown) {
  if (!draft.with_average || shown.average) return draft.say("areas_table");
  return draft.say("areas_table_without", {{"name", draft.average_name()}});
}

// The evaluation before has a column also where only its total is known: every cell says missing,
// and there is no change to tell.
void add_previous_columns(const Draft& draft, const Beside& shown, Table& table) {
  if (!draft.with_previous) return;
  table.columns.push_back({draft.previous_year(), true});
  if (!shown.previous) return;
  table.columns.push_back({draft.say("column_change"), true});
  if (!renumbered(draft)) return;
  table.columns.push_back({draft.say("column_area_then", {{"year", draft.previous_year()}})});
}

void add_previous_cells(const Draft& draft, const Beside& shown, std::size_t area,
                        std::vector<Cell>& row) {
  const ComparedRow* earlier = before(draft, area);
  if (earlier == nullptr) return;
  if (!shown.previous) return row.push_back({draft.say("missing")});
  row.push_back(there_cell(draft, *earlier));
  row.push_back(change_cell(draft, *earlier));
  if (renumbered(draft)) row.push_back({counterpart_text(draft, *earlier)});
}

Table table_of(const Draft& draft, const Beside& shown) {
  Table table{.caption = table_caption(draft, shown),
              .columns = {{draft.say("column_area")}, {draft.year(), true}}};
  add_previous_columns(draft, shown, table);
  if (shown.average) {
    const auto mark = mark_beside(draft.with_average->total.comparability);
    table.columns.push_back({capitalised(draft.average_name()) + mark, true});
  }
  table.columns.push_back({draft.say("column_left"), true});
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    const Area& area = draft.edition.areas[i];
    const Score& score = draft.scores.areas[i];
    std::vector<Cell> row{{area.code.text + two_spaces + draft.name(area.name)},
                          {draft.numbers.points(score), note_of(draft, i)}};
    add_previous_cells(draft, shown, i, row);
    if (shown.average) row.push_back(there_cell(draft, draft.with_average->areas[i]));
    row.push_back({draft.numbers.left(score)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

// By name, up to three that share a place.
std::string areas_in_words(const Draft& draft, const std::vector<std::size_t>& areas) {
  const auto name = [&](std::size_t i) { return draft.name(draft.edition.areas[areas[i]].name); };
  switch (areas.size()) {
    case 1: return name(0);
    case 2: return draft.say("areas_two", {{"first", name(0)}, {"second", name(1)}});
    case 3:
      return draft.say("areas_three",
                       {{"first", name(0)}, {"second", name(1)}, {"third", name(2)}});
    default: return draft.say("areas_several");
  }
}

std::string headline(const Draft& draft) {
  const auto extremes = extremes_of(draft);
  if (!extremes) return draft.say("areas_plain");
  return draft.say("areas_headline", {{"best", areas_in_words(draft, extremes->strongest)},
                                      {"least", areas_in_words(draft, extremes->weakest)}});
}

std::string average_in_words(const Draft& draft, const ComparedRow& row) {
  return draft.say("areas_alt_average",
                   {{"name", draft.average_name()}, {"points", there_text(draft, row)}});
}

}  // namespace

std::optional<Chart> areas_chart(const Draft& draft) {
  if (!any_area_known(draft)) return std::nullopt;
  const Beside shown{areas_known_in(draft.with_previous), areas_known_in(draft.with_average)};
  chart::Bars picture = picture_of(draft);
  std::string values;
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    const chart::BarRow& row = picture.rows[i];
    values += (values.empty() ? "" : ", ") + row.name + " " + row.value;
    if (!row.change.empty()) values += " (" + row.change + ")";
    if (row.average) values += average_in_words(draft, draft.with_average->areas[i]);
  }
  std::string caption = draft.say("areas_caption");
  const bool earlier_drawn = std::ranges::any_of(
      picture.rows, [](const chart::BarRow& row) { return row.earlier.has_value(); });
  if (earlier_drawn) {
    const std::string mark = mark_beside(draft.with_previous->total.comparability);
    caption += " " + draft.say("caption_previous", {{"year", draft.previous_year() + mark}});
  }
  if (shown.average) {
    const std::string mark = mark_beside(draft.with_average->total.comparability);
    caption += " " + draft.say("areas_caption_average", {{"name", draft.average_name() + mark}});
  }
  Chart chart{.id = "areas",
              .title = headline(draft),
              .caption = caption,
              .source = source_of(draft, shown),
              .alt = draft.say("areas_alt", {{"values", values}}),
              .table = table_of(draft, shown)};
  picture.alt = {"areas", chart.title, chart.alt};
  chart.drawing = drawn(draft, picture, chart::bars);
  return chart;
}

}  // namespace kompass::report
