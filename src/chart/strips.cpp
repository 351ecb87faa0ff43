// SPDX-License-Identifier: EUPL-1.2
#include "chart/strips.hpp"

#include <algorithm>
#include <array>

#include "chart/marks.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

constexpr std::size_t most_marks = 40;  // more of them on a line hide each other
constexpr int heaps = 50;

struct Measures {
  double width, top, row, line;
  double x0, x1;          // the axis
  double code_x, name_x;  // where codes end (Wide) or begin, and names begin
  double name_y;          // from the top of a row to the baseline of a name over the axis
  double axis_y;          // from the top of a row to its axis; 0: the middle
};
constexpr Measures wide{840, 34, 44, 19, 300, 826, 22, 38, 0, 0};
constexpr Measures narrow{350, 26, 64, 19, 9, 341, 0, 18, 22, 44};

struct Layout {
  const Strips& chart;
  Measures m;
  std::vector<double> tops;  // of the rows, and the foot of the last
  std::vector<std::vector<std::string>> names;

  [[nodiscard]] double x(double share) const { return m.x0 + (m.x1 - m.x0) * clamped(share); }
  [[nodiscard]] double y(std::size_t row) const {
    if (m.axis_y == 0) return (tops[row] + tops[row + 1]) / 2;
    return tops[row + 1] - m.row + m.axis_y;
  }
};

Measures measures(const Pen& pen, const Strips& chart, const Sheet& sheet) {
  Measures m = pen.medium() == Medium::Narrow ? narrow : wide;
  if (pen.print()) {
    const double all = sheet.print_mm * points_per_mm;
    m = {all, 14, 17, 9, all * 0.36, all - 5, 0, 11, 0, 0};
  }
  double value = 0;
  for (const auto& row : chart.rows) value = std::max(value, pen.width(Face::Second, row.value));
  if (value > 0 && m.axis_y == 0) m.x1 = m.width - value - (pen.print() ? 12 : 24);
  return m;
}

Layout layout_of(const Pen& pen, const Strips& chart, const Sheet& sheet) {
  Layout layout{chart, measures(pen, chart, sheet), {}, {}};
  const Measures& m = layout.m;
  double y = m.top;
  for (const auto& row : chart.rows) {
    double room = m.x0 - m.name_x - 16;
    if (m.axis_y > 0) room = m.width - m.name_x - pen.width(Face::Second, row.value) - 16;
    if (row.code.empty()) room += m.name_x;
    auto lines = wrap(row.name, pen.size(Face::Label), pen.weight(Face::Label), room);
    const double more = m.line * (static_cast<double>(std::max<std::size_t>(lines.size(), 1)) - 1);
    layout.tops.push_back(y);
    y += m.axis_y > 0 ? m.row + more : std::max(m.row, m.line + more + m.line / 2);
    layout.names.push_back(std::move(lines));
  }
  layout.tops.push_back(y);
  return layout;
}

void axis(Pen& pen, const Layout& layout) {
  const Measures& m = layout.m;
  for (const Tick& tick : layout.chart.ticks) {
    const double x = layout.x(tick.at);
    pen.text(Face::Axis, {x, m.top - (pen.print() ? 4 : 14), Anchor::Middle}, tick.label);
    if (m.axis_y == 0) {
      pen.line(Ink::Grid, {x, m.top - (pen.print() ? 2 : 6)}, {x, layout.tops.back()});
      continue;
    }
    for (std::size_t i = 0; i < layout.chart.rows.size(); ++i) {
      pen.line(Ink::Grid, {x, layout.y(i) - 9}, {x, layout.y(i) + 9});
    }
  }
}

void words(Pen& pen, const Layout& layout, std::size_t i) {
  const Measures& m = layout.m;
  const StripRow& row = layout.chart.rows[i];
  const auto& lines = layout.names[i];
  const double more = m.line * (static_cast<double>(lines.size()) - 1);
  double y = layout.y(i) + pen.size(Face::Label) * 0.35 - more / 2;
  if (m.axis_y > 0) y = layout.tops[i] + m.name_y;
  const double value_y = m.axis_y > 0 ? y : layout.y(i) + pen.size(Face::Second) * 0.35;
  pen.text(Face::Second, {m.width, value_y, Anchor::End}, row.value);
  const Anchor anchor = pen.medium() == Medium::Wide ? Anchor::End : Anchor::Start;
  pen.text(Face::Code, {m.code_x, y, anchor}, row.code);
  for (const auto& line : lines) {
    pen.text(Face::Label, {row.code.empty() ? 0 : m.name_x, y}, line);
    y += m.line;
  }
}

// From the lowest to the highest.
void reach(Pen& pen, const Layout& layout, std::size_t i) {
  const StripRow& row = layout.chart.rows[i];
  if (row.points.size() < 2) return;
  const auto [low, high] = std::ranges::minmax(row.points, {}, &StripPoint::at);
  const Ink ink = row.comparable == Comparable::Yes ? Ink::Base : Ink::CutLine;
  pen.line(ink, {layout.x(low.at), layout.y(i)}, {layout.x(high.at), layout.y(i)});
}

// How many lie in each fiftieth of the axis, as columns on it.
void heap(Pen& pen, const Layout& layout, std::size_t i) {
  std::array<std::size_t, heaps> counts{};
  for (const auto& point : layout.chart.rows[i].points) {
    ++counts.at(static_cast<std::size_t>(std::min(clamped(point.at) * heaps, heaps - 1.0)));
  }
  const auto most = static_cast<double>(std::ranges::max(counts));
  const double room = layout.m.row * 0.4, step = (layout.m.x1 - layout.m.x0) / heaps;
  for (int bin = 0; bin < heaps; ++bin) {
    const double height = room * static_cast<double>(counts.at(bin)) / most;
    pen.rect(Ink::Other,
             {layout.m.x0 + step * bin + 0.5, layout.y(i) + room / 2 - height, step - 1, height});
  }
}

void draw_row(Pen& pen, const Layout& layout, std::size_t i) {
  const StripRow& row = layout.chart.rows[i];
  const double y = layout.y(i);
  words(pen, layout, i);
  const bool many = row.points.size() > most_marks;
  many ? heap(pen, layout, i) : reach(pen, layout, i);
  if (row.average) average_mark(pen, {layout.x(*row.average), y}, pen.print() ? 6 : 11);
  if (many) return;
  for (std::size_t k = row.points.size(); k-- > 0;) {  // the first lies on top
    series_mark(pen, row.points[k].mark, {layout.x(row.points[k].at), y});
  }
}

}  // namespace

Svg strips(const Strips& chart, const Sheet& sheet) {
  Pen pen(sheet.medium);
  const Layout layout = layout_of(pen, chart, sheet);
  axis(pen, layout);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) draw_row(pen, layout, i);
  return pen.finish(chart.alt, {layout.m.width, layout.tops.back() + (pen.print() ? 3 : 6)});
}

}  // namespace kompass::chart
