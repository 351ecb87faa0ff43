// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line.hpp"

#include <array>

#include "chart/marks.hpp"
#include "chart/time_line_notes.hpp"

namespace kompass::chart {
namespace {

struct Plot {
  double width, x0, x1, top, bottom, foot;
  [[nodiscard]] Point at(const TimePoint& point) const {
    return {x0 + (x1 - x0) * clamped(point.year), bottom - (bottom - top) * clamped(point.level)};
  }
};

Plot plot_of(const Sheet& sheet) {
  if (sheet.medium == Medium::Wide) return {840, 44, 680, 40, 330, 34};
  if (sheet.medium == Medium::Narrow) return {350, 34, 340, 40, 330, 34};
  const double width = sheet.print_mm * points_per_mm;
  return {width, 22, width * 0.8, 20, 150, 16};
}

// What is drawn on, and where there is still room for words.
struct Drawing {
  Pen pen;
  Plot plot;
  Taken taken;
};

void axes(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, taken] = drawing;
  taken.add({0, plot.top - 8, plot.x0 - 2, plot.bottom - plot.top + 16});
  const double below = pen.print() ? 11 : 22, aside = pen.print() ? 4 : 8;
  for (const Tick& tick : chart.levels) {
    const double y = plot.at({0, tick.at, "", Join::Same}).y;
    pen.line(Ink::Grid, {plot.x0, y}, {plot.x1, y});
    pen.text(Face::Axis, {plot.x0 - aside, y + pen.size(Face::Axis) * 0.35, Anchor::End},
             tick.label);
  }
  for (const Tick& tick : chart.years) {
    const double x = plot.at({tick.at, 0, "", Join::Same}).x;
    pen.text(Face::Axis, {x, plot.bottom + below, Anchor::Middle}, tick.label);
  }
}

void borders(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, taken] = drawing;
  const double aside = pen.print() ? 3 : 6, first = plot.top - (pen.print() ? 8 : 16);
  double end = 0;  // of the label before: the next one goes a line down rather than over it
  for (const TimeBorder& border : chart.borders) {
    const double x = plot.at({border.at, 0, "", Join::Same}).x;
    const double y = x + aside < end ? first + pen.size(Face::SmallSecond) * 1.1 : first;
    end = x + pen.width(Face::SmallSecond, border.label) + aside * 2;
    if (border.at > 0) pen.line(Ink::CutLine, {x, first - aside * 2}, {x, plot.bottom});
    pen.text(Face::SmallSecond, {border.at > 0 ? x + aside : x, y}, border.label);
    taken.add({x, y - 14, pen.width(Face::SmallSecond, border.label) + aside, 18});
  }
}

void joints(Drawing& drawing, const TimeSeries& series, bool first) {
  auto& [pen, plot, taken] = drawing;
  for (std::size_t i = 1; i < series.points.size(); ++i) {
    const Point from = plot.at(series.points[i - 1]), to = plot.at(series.points[i]);
    const Join join = series.points[i].join;
    const Ink whole = first ? Ink::ShownStroke : Ink::OtherLine;
    if (join != Join::Cut) {
      pen.line(join == Join::Same ? whole : first ? Ink::ShownGap : Ink::OtherGap, from, to);
    }
    if (join == Join::Same) continue;
    cut_mark(pen, {(from.x + to.x) / 2, (from.y + to.y) / 2}, pen.print() ? 4 : 8);
  }
}

void last_note(Drawing& drawing, const TimeSeries& series, bool first) {
  auto& [pen, plot, taken] = drawing;
  const Face name = first ? Face::SmallLabelStrong : Face::SmallLabel;
  const Face figure = first ? Face::SmallValueAccent : Face::SmallValue;
  const std::string value = " " + series.points.back().value;
  const Point size{pen.width(name, series.name) + pen.width(figure, value), pen.size(name) * 1.3};
  const At at = taken.place(plot.at(series.points.back()), size, Taken::First::Right);
  pen.text_on_lines(name, at, series.name);
  pen.text_on_lines(figure, {at.x + pen.width(name, series.name) + pen.size(name) * 0.3, at.y},
                    series.points.back().value);
}

void earlier_notes(Drawing& drawing, const TimeSeries& series) {
  auto& [pen, plot, taken] = drawing;
  for (std::size_t i = 0; i + 1 < series.points.size(); ++i) {
    const auto& value = series.points[i].value;
    const Point size{pen.width(Face::SmallSecond, value), pen.size(Face::SmallSecond) * 1.3};
    const At at = taken.place(plot.at(series.points[i]), size, Taken::First::Over);
    pen.text_on_lines(Face::SmallSecond, at, value);
  }
}

}  // namespace

Svg time_line(const TimeLine& chart, const Sheet& sheet) {
  const Plot plot = plot_of(sheet);
  Drawing drawing{Pen(sheet.medium), plot, Taken(plot.width)};
  axes(drawing, chart);
  borders(drawing, chart);
  for (std::size_t i = chart.series.size(); i-- > 0;) {
    joints(drawing, chart.series[i], i == 0);
    for (const auto& point : chart.series[i].points) {
      const Point at = plot.at(point);
      drawing.taken.add({at.x - 8, at.y - 8, 16, 16});
    }
  }
  for (std::size_t i = chart.series.size(); i-- > 0;) {
    for (const auto& point : chart.series[i].points) {
      series_mark(drawing.pen, chart.series[i].mark, plot.at(point));
    }
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    last_note(drawing, chart.series[i], i == 0);
  }
  for (const auto& series : chart.series) earlier_notes(drawing, series);
  return drawing.pen.finish(chart.alt, {plot.width, plot.bottom + plot.foot});
}

}  // namespace kompass::chart
