// SPDX-License-Identifier: EUPL-1.2
// Wide and Print set names left of the tracks; Narrow sets them above. Columns follow from the
// measured widths of names, values and changes.
#include "chart/bars_layout.hpp"

#include <algorithm>
#include <utility>

#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

constexpr BarMeasures wide{.width = 840,
                           .top = 34,
                           .code_x = 22,
                           .name_x = 38,
                           .name_room = 248,
                           .row = 46,
                           .line = 19,
                           .bar = 18,
                           .foot = 6,
                           .group = 40,
                           .value_gap = 24,
                           .change_gap = 26};
constexpr BarMeasures narrow{.width = 350,
                             .top = 24,
                             .code_x = 0,
                             .name_x = 18,
                             .name_room = 0,
                             .row = 64,
                             .line = 20,
                             .bar = 18,
                             .foot = 8,
                             .group = 34,
                             .value_gap = 0,
                             .change_gap = 6};
constexpr BarMeasures print{.width = 0,
                            .top = 13,
                            .code_x = 0,
                            .name_x = 11,
                            .name_room = 142,
                            .row = 15.2,
                            .line = 8.8,
                            .bar = 9.4,
                            .foot = 13,
                            .group = 15,
                            .value_gap = 9,
                            .change_gap = 10};

BarMeasures measures(const Pen& pen, const Bars& chart, const Sheet& sheet) {
  if (pen.medium() == Medium::Wide) return wide;
  BarMeasures m = pen.print() ? print : narrow;
  for (const BarRow& row : chart.rows) {
    m.name_x = std::max(m.name_x, pen.width(Face::Code, row.code) + pen.size(Face::Code) * 0.6);
  }
  if (!pen.print()) return m;
  m.width = sheet.print_mm * points_per_mm;
  if (chart.value_head.empty() && chart.change_head.empty()) m.top = 3;
  return m;
}

struct Columns {
  double value = 0, change = 0;  // widths, heads included
};

Columns columns(const Pen& pen, const Bars& chart) {
  Columns widths;
  for (const BarRow& row : chart.rows) {
    widths.value = std::max(widths.value, pen.width(bar_value_face(row), row.value));
    widths.change = std::max(widths.change, pen.width(Face::Second, row.change));
  }
  widths.value = std::max(widths.value, pen.width(Face::Axis, chart.value_head));
  if (widths.change > 0) {
    widths.change = std::max(widths.change, pen.width(Face::Axis, chart.change_head));
  }
  return widths;
}

// On the web the charts of a page share one axis, so it stands where the page's grid puts it
// unless the columns need more; on paper names take what they need.
void set_columns(const Pen& pen, const Bars& chart, BarLayout& layout) {
  const BarMeasures& m = layout.m;
  const Columns widths = columns(pen, chart);
  layout.change_x = m.width;
  layout.value_x = widths.change > 0 ? m.width - widths.change - m.change_gap : m.width;
  if (pen.medium() == Medium::Narrow) {
    layout.x0 = 1;
    layout.x1 = m.width - 1;
    return;
  }
  if (pen.medium() == Medium::Wide) {
    if (widths.change > 0) layout.value_x = std::min(layout.value_x, 756.0);
    layout.x0 = 300;
    layout.x1 = layout.value_x - std::max(widths.value + m.value_gap, 66.0);
    return;
  }
  double name = 0;
  for (const BarRow& row : chart.rows) name = std::max(name, pen.width(Face::Label, row.name));
  layout.x0 = m.name_x + std::min(name, m.name_room) + 9;
  layout.x1 = layout.value_x - widths.value - m.value_gap;
}

double name_room(const Pen& pen, const BarRow& row, const BarLayout& layout) {
  const BarMeasures& m = layout.m;
  if (pen.medium() != Medium::Narrow) return m.name_room + 1;
  return m.width - m.name_x - pen.width(bar_value_face(row), row.value) -
         pen.width(Face::Second, row.change) - 22;
}

void set_rows(const Pen& pen, const Bars& chart, BarLayout& layout) {
  const BarMeasures& m = layout.m;
  const bool above = pen.medium() == Medium::Narrow;
  double y = m.top;
  for (const BarRow& row : chart.rows) {
    if (!row.group.empty()) y += m.group;
    auto name = wrap_evenly(row.name, pen.size(Face::Label), pen.weight(Face::Label),
                            name_room(pen, row, layout));
    const double lines = static_cast<double>(std::max<std::size_t>(name.size(), 1));
    const double more = m.line * (lines - 1);
    const double needed = lines * m.line + (pen.print() ? 3 : 10);
    const double height = above ? m.row + more : std::max(m.row, needed);
    layout.rows.push_back({&row, std::move(name), y, above ? y + 44 + more : y + height / 2});
    y += height;
  }
  layout.bottom = y;
}

}  // namespace

Face bar_value_face(const BarRow& row) {
  return row.shown ? Face::Value : Face::Second;
}

BarLayout bar_layout(const Pen& pen, const Bars& chart, const Sheet& sheet) {
  BarLayout layout{.m = measures(pen, chart, sheet)};
  set_columns(pen, chart, layout);
  set_rows(pen, chart, layout);
  return layout;
}

}  // namespace kompass::chart
