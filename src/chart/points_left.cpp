// SPDX-License-Identifier: EUPL-1.2
#include "chart/points_left.hpp"

#include <algorithm>
#include <array>

#include "chart/marks.hpp"
#include "chart/pen.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

struct Axis {
  double x0 = 0, x1 = 0;
  [[nodiscard]] double x(double share) const { return x0 + (x1 - x0) * clamped(share); }
};

struct Place {
  const LeftRow* row;
  std::vector<std::string> name;
  double top, y;  // y: of the dot
  bool strong;
};

struct Layout {
  Axis axis;
  double width = 0, top = 0, bottom = 0, cut = 0;
  std::vector<Place> rows;
};

constexpr double step = 17;  // from line to line of a wrapped name on the web

bool is_full(const LeftRow& row) {
  return row.left && row.left->high <= 0;
}

Layout print_layout(const PointsLeft& chart, double width) {
  Layout layout{.axis = {4, width - 8}, .width = width};
  const double height = chart.row_mm * points_per_mm;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const double top = height * static_cast<double>(i);
    layout.rows.push_back({&chart.rows[i], {}, top, top + height / 2, i < chart.strong});
  }
  layout.cut = height * static_cast<double>(chart.strong);
  layout.bottom = height * static_cast<double>(chart.rows.size());
  return layout;
}

std::vector<std::string> name_of(const Pen& pen, const LeftRow& row, bool strong) {
  const bool wide = pen.medium() == Medium::Wide;
  const Face face = strong ? Face::SmallLabelStrong : Face::SmallLabel;
  const double room = wide ? 262 : 350 - 28 - pen.width(Face::SmallSecond, row.points) - 12;
  return wrap_evenly(row.name, pen.size(face), pen.weight(face), room);
}

Layout web_layout(const Pen& pen, const PointsLeft& chart) {
  const bool wide = pen.medium() == Medium::Wide;
  Layout layout{.axis = wide ? Axis{306, 642} : Axis{1, 228},
                .width = wide ? 840.0 : 350.0,
                .top = wide ? 44.0 : 48.0};
  double y = layout.top;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const bool strong = i < chart.strong;
    if (i == chart.strong && i > 0) {
      layout.cut = y + (wide ? 8 : 4);
      y += wide ? 16 : 8;
    }
    auto name = name_of(pen, chart.rows[i], strong);
    const double more = step * (static_cast<double>(std::max<std::size_t>(name.size(), 1)) - 1);
    layout.rows.push_back(
        {&chart.rows[i], std::move(name), y, y + (wide ? (22 + more) / 2 : 31 + more), strong});
    y += (wide ? 22 : 42) + more;
  }
  layout.bottom = y + (wide ? 12 : 4);
  return layout;
}

void grid(Pen& pen, const PointsLeft& chart, const Layout& layout) {
  std::string strokes;  // one path: a page has hundreds of them
  for (const Tick& tick : chart.ticks) {
    const double x = layout.axis.x(tick.at);
    if (pen.medium() != Medium::Narrow) {
      const double from = layout.top - (pen.print() ? 0 : 4);
      pen.line(tick.at > 0 ? Ink::Grid : Ink::Base, {x, from}, {x, layout.bottom});
      continue;
    }
    for (const Place& place : layout.rows) {
      strokes += path_of(std::array{Point{x, place.y - 5}, Point{x, place.y + 5}});
    }
  }
  pen.path(Ink::Grid, strokes);
}

void whisker(Pen& pen, const Axis& axis, const Place& place, double radius) {
  const double low = axis.x(place.row->left->low);
  const double high = axis.x(place.row->left->high);
  if (high - low <= 2 * radius) return;
  pen.line(Ink::Whisker, {low, place.y}, {high, place.y});
  for (const double end : {low, high}) {
    pen.line(Ink::Whisker, {end, place.y - radius}, {end, place.y + radius});
  }
}

// Returns where a label may begin.
double dot(Pen& pen, const Axis& axis, const Place& place) {
  const bool print = pen.print();
  const double radius = print ? (place.strong ? 2.9 : 2.5) : place.strong ? 5.5 : 4.5;
  const double gap = print ? 4 : 6.5;
  const LeftRow& row = *place.row;
  const Point zero{axis.x0, place.y};
  if (!row.left) {
    pen.circle(Ink::Missing, {zero.x + 2 * radius, zero.y}, radius);
    return zero.x + 3 * radius + gap;
  }
  if (is_full(row)) {
    diamond(pen, Ink::DotNone, zero, print ? 3.2 : 5.5);
    return zero.x + (print ? 3.2 : 5.5) + gap;
  }
  const Point at{axis.x(row.left->middle()), place.y};
  pen.line(place.strong ? Ink::StemHot : Ink::Stem, zero, at);
  whisker(pen, axis, place, radius);
  pen.circle(place.strong ? Ink::DotHot : Ink::Dot, at, radius);
  const double end = axis.x(row.left->high);
  return std::max(at.x + radius, end) + gap;
}

void heads(Pen& pen, const PointsLeft& chart, const Layout& layout) {
  const bool narrow = pen.medium() == Medium::Narrow;
  for (const Tick& tick : chart.ticks) {
    const Anchor anchor = narrow && tick.at <= 0 ? Anchor::Start : Anchor::Middle;
    pen.text(Face::Axis, {layout.axis.x(tick.at), layout.top - 12, anchor}, tick.label);
  }
  pen.text(Face::Axis, {layout.axis.x0, 14}, chart.axis_head);
  if (narrow) {
    pen.text(Face::Axis, {layout.width, 14, Anchor::End}, chart.points_head);
    pen.text(Face::Axis, {layout.width, layout.top - 12, Anchor::End}, chart.percent_head);
    return;
  }
  pen.text(Face::Axis, {772, layout.top - 12, Anchor::End}, chart.points_head);
  pen.text(Face::Axis, {840, layout.top - 12, Anchor::End}, chart.percent_head);
}

void words(Pen& pen, const Place& place, double label_x) {
  const bool wide = pen.medium() == Medium::Wide;
  const LeftRow& row = *place.row;
  const Face name_face = place.strong ? Face::SmallLabelStrong : Face::SmallLabel;
  const double lines = static_cast<double>(place.name.size());
  double y = wide ? place.y + 4.5 - step * (lines - 1) / 2 : place.top + 17;
  const double figures_y = wide ? place.y + 4.5 : y;
  const double percent_y = place.y + 4.5;  // on a phone under the points
  pen.text(Face::SmallCode, {wide ? 24.0 : 0, y, wide ? Anchor::End : Anchor::Start}, row.code);
  for (const std::string& line : place.name) {
    pen.text(name_face, {wide ? 36.0 : 28, y}, line);
    y += step;
  }
  pen.text(Face::SmallSecond, {wide ? 772.0 : 350, figures_y, Anchor::End}, row.points);
  if (place.strong || !row.left || is_full(row)) {
    pen.text_on_lines(Face::SmallSecond, {label_x, place.y + 4.5}, row.left_label);
  }
  pen.text(place.strong ? Face::SmallValue : Face::SmallValueSoft,
           {wide ? 840.0 : 350, percent_y, Anchor::End}, row.percent);
}

}  // namespace

Svg points_left(const PointsLeft& chart, const Sheet& sheet) {
  Pen pen(sheet.medium);
  const Layout layout =
      pen.print() ? print_layout(chart, sheet.print_mm * points_per_mm) : web_layout(pen, chart);
  grid(pen, chart, layout);
  if (!pen.print()) heads(pen, chart, layout);
  if (layout.cut > 0 && chart.strong < chart.rows.size()) {
    pen.line(Ink::CutLine, {0, layout.cut}, {layout.width, layout.cut});
  }
  for (const Place& place : layout.rows) {
    const double label_x = dot(pen, layout.axis, place);
    if (!pen.print()) words(pen, place, label_x);
  }
  return pen.finish(chart.alt, {layout.width, layout.bottom + (pen.print() ? 0 : 6)});
}

Svg points_left_axis(const PointsLeft& chart, double print_mm) {
  Pen pen(Medium::Print);
  const double width = print_mm * points_per_mm;
  const Layout layout = print_layout(chart, width);
  for (const Tick& tick : chart.ticks) {
    pen.text(Face::Axis, {layout.axis.x(tick.at), 8, Anchor::Middle}, tick.label);
  }
  return pen.finish({}, {width, 10});
}

}  // namespace kompass::chart
