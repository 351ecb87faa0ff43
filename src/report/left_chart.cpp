// SPDX-License-Identifier: EUPL-1.2
// Figure: every sub-area by the points left to its maximum, most first; the first rows that hold
// half of all that is left stand out.
#include <algorithm>

#include "chart/points_left.hpp"
#include "core/rounding.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

struct Left {
  const SubArea* sub_area;
  const Score* score;
  Interval left;
  Exact middle;  // of the interval; rows are sorted by it, and it is drawn, never said
};

std::vector<Left> sorted_left(const Draft& draft) {
  std::vector<Left> rows;
  std::size_t at = 0;
  for (const auto& area : draft.edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      const Score& score = draft.scores.sub_areas[at++];
      if (const auto left = score.left())
        rows.push_back({&sub_area, &score, *left, left->middle()});
    }
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Left::middle);
  return rows;
}

Exact sum_of(const std::vector<Left>& rows) {
  Exact sum;
  for (const auto& row : rows) sum += row.middle;
  return sum;
}

std::size_t rows_with_half(const std::vector<Left>& rows) {
  const Exact half = sum_of(rows) / Exact(2);
  Exact sum;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (sum >= half) return i;
    sum += rows[i].middle;
  }
  return rows.size();
}

// Nothing is left; of printed figures, all points and 100 per cent.
bool is_full(const Left& row) {
  const Score& score = *row.score;
  return row.middle == Exact(0) || (score.printed_percent == 100 && score.shown == score.max);
}

std::vector<chart::Tick> whole_ticks(int highest) {
  std::vector<chart::Tick> ticks;
  const int step = highest <= 6 ? 1 : highest <= 12 ? 2 : 5;
  for (int value = 0; value <= highest; value += step) {
    ticks.push_back({static_cast<double>(value) / highest, std::to_string(value)});
  }
  return ticks;
}

chart::PointsLeft picture_of(const Draft& draft, const std::vector<Left>& rows,
                             std::size_t strong) {
  const auto most = static_cast<int>(rounded_whole(rows.front().middle + Exact::ratio(1, 2)));
  const int highest = std::max(2, most <= 12 ? most + most % 2 : (most + 4) / 5 * 5);
  chart::PointsLeft picture{.strong = strong,
                            .ticks = whole_ticks(highest),
                            .axis_head = draft.say("left_axis"),
                            .points_head = draft.say("left_points_head"),
                            .percent_head = draft.say("left_percent_head")};
  for (const auto& row : rows) {
    const double middle = is_full(row) ? 0 : approximate(row.middle) / highest;
    const bool printed = row.score->printed_percent.has_value();
    const chart::Span drawn_left = printed
                                       ? chart::Span::exactly(middle)
                                       : chart::Span{approximate(row.left.lowest().at) / highest,
                                                     approximate(row.left.highest().at) / highest};
    picture.rows.push_back(
        {.code = row.sub_area->code.text,
         .name = draft.name(row.sub_area->name),
         .left = drawn_left,
         .left_label = is_full(row) ? draft.say("left_full") : draft.numbers.left(*row.score),
         .points = draft.say("points_of_max", {{"points", draft.numbers.points(*row.score)},
                                               {"max", draft.numbers.whole(row.score->max)}}),
         .percent = draft.numbers.percent(*row.score)});
  }
  return picture;
}

Table table_of(const Draft& draft, const std::vector<Left>& rows) {
  Table table{.caption = draft.say("left_table"),
              .columns = {{draft.say("column_code")},
                          {draft.say("column_sub_area")},
                          {draft.say("column_left"), true},
                          {draft.say("column_left_sum"), true}}};
  Interval sum;
  for (const auto& row : rows) {
    sum = sum + row.left;
    table.rows.push_back({{row.sub_area->code.text},
                          {draft.name(row.sub_area->name)},
                          {draft.numbers.left(*row.score)},
                          {draft.numbers.range(sum)}});
  }
  return table;
}

std::string alt_of(const Draft& draft, const chart::PointsLeft& picture) {
  std::string most;
  for (std::size_t i = 0; i < std::min<std::size_t>(5, picture.rows.size()); ++i) {
    const auto& row = picture.rows[i];
    most += (most.empty() ? "" : ", ") + row.code + " " + row.name + " " + row.left_label;
  }
  return draft.say(
      "left_alt",
      {{"count", draft.numbers.whole(static_cast<int>(picture.rows.size()))}, {"most", most}});
}

}  // namespace

std::optional<Chart> left_chart(const Draft& draft, Model& model) {
  const auto rows = sorted_left(draft);
  if (rows.empty() || sum_of(rows) == Exact(0)) return std::nullopt;
  const std::size_t strong = rows_with_half(rows);
  chart::PointsLeft picture = picture_of(draft, rows, strong);
  const std::string half = draft.numbers.whole(static_cast<int>(strong));
  const bool ranges =
      std::ranges::any_of(rows, [](const Left& row) { return !row.left.is_exact(); });
  Chart chart{
      .id = "left",
      .title = draft.say("left_headline", {{"count", half}}),
      .caption = draft.say(ranges ? "left_caption_ranges" : "left_caption", {{"count", half}}),
      .source = source_of(draft) + (ranges ? " " + draft.say("left_source_ranges") : ""),
      .alt = alt_of(draft, picture),
      .table = table_of(draft, rows)};
  picture.alt = {"left", chart.title, chart.alt};
  chart.drawing = drawn(draft, picture, chart::points_left, 62);
  model.left_axis = drawing_of(draft, [&] { return chart::points_left_axis(picture, 62); }, {}, {});
  model.left_strong = static_cast<int>(strong);
  return chart;
}

}  // namespace kompass::report
