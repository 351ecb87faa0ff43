// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line.hpp"

#include <algorithm>
#include <cmath>

#include "chart/marks.hpp"
#include "chart/time_line_plot.hpp"

namespace kompass::chart {
namespace {

// What is drawn on, and where there is still room for words.
struct Drawing {
  Pen pen;
  TimePlot plot;
  std::vector<PlacedSeries> points;
  Taken taken;
  double end = 0;  // of what is drawn
};

void axes(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, points, taken, end] = drawing;
  const double below = pen.print() ? 11 : 22, aside = pen.print() ? 4 : 8;
  const double size = pen.size(Face::Axis);
  taken.add(Box{0, plot.top - size, plot.x0 - 2, plot.bottom - plot.top + 2 * size});
  taken.add(Box{0, plot.bottom + below - size, plot.width, plot.foot});
  for (const Tick& tick : chart.levels) {
    const double y = plot.at(0, tick.at).y;
    pen.line(Ink::Grid, {plot.x0, y}, {plot.x1, y});
    taken.add_grid({{plot.x0, y}, {plot.x1, y}});
    pen.text(Face::Axis, {plot.x0 - aside, y + size * 0.35, Anchor::End}, tick.label);
  }
  for (const Tick& tick : chart.years) {
    pen.text(Face::Axis, {plot.at(tick.at, 0).x, plot.bottom + below, Anchor::Middle}, tick.label);
  }
}

double aside(const Pen& pen) {
  return pen.print() ? 3 : 6;
}

// The first label with the word before it, or under it where the next border is too near.
std::string first_label(Drawing& drawing, const TimeLine& chart, Point at) {
  auto& [pen, plot, points, taken, end] = drawing;
  const auto& first = chart.borders.front();
  const double next = chart.borders.size() > 1 ? plot.at(chart.borders[1].at, 0).x : plot.x1;
  auto both = chart.border_word + " " + first.label;
  if (at.x + pen.width(Face::SmallSecond, both) < next - aside(pen)) return both;
  const double line = pen.size(Face::SmallSecond) * 1.15;
  pen.text(Face::SmallSecond, {at.x, at.y - line}, chart.border_word);
  return first.label;
}

void borders(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, points, taken, end] = drawing;
  const double gap = aside(pen), y = plot.top - (pen.print() ? 8 : 16);
  taken.add(Box{0, 0, plot.width, y + gap});
  for (std::size_t i = 0; i < chart.borders.size(); ++i) {
    const auto& border = chart.borders[i];
    const double x = plot.at(border.at, 0).x, left = border.at > 0 ? x + gap : x;
    const Stroke line{{x, y - gap * 2}, {x, plot.bottom}};
    if (border.at > 0) pen.line(Ink::CutLine, line.from, line.to);
    if (border.at > 0) taken.add(line);
    const auto label = i == 0 ? first_label(drawing, chart, {left, y}) : border.label;
    pen.text(Face::SmallSecond, {left, y}, label);
  }
}

void lines(Drawing& drawing, const TimeLine& chart, std::size_t of) {
  auto& [pen, plot, points, taken, end] = drawing;
  const auto& series = chart.series[of];
  const bool first = of == 0;
  const Ink whole = first ? Ink::ShownStroke : Ink::OtherLine;
  const Ink across = first ? Ink::ShownGap : Ink::OtherGap;
  for (std::size_t i = 1; i < series.points.size(); ++i) {
    const Join join = series.points[i].join;
    if (join == Join::Cut) continue;
    const Stroke line{points[of][i - 1], points[of][i]};
    pen.line(join == Join::Same ? whole : across, line.from, line.to);
    taken.add(line);
  }
}

std::vector<Point> cuts_of(const Drawing& drawing, const TimeLine& chart, std::size_t of) {
  std::vector<Point> cuts;
  const auto& points = drawing.points[of];
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (chart.series[of].points[i].join == Join::Same) continue;
    cuts.push_back(cut_between({points[i - 1], points[i]}, chart, drawing.plot));
  }
  return cuts;
}

// Lines that pass a border at one place share a sign.
std::vector<Point> cuts_of(const Drawing& drawing, const TimeLine& chart) {
  std::vector<Point> apart;
  const double near = drawing.plot.mark * 1.2;
  const auto shared = [&](Point cut) {
    return std::ranges::any_of(apart, [&](Point other) {
      return std::abs(other.x - cut.x) < near && std::abs(other.y - cut.y) < near;
    });
  };
  for (std::size_t of = 0; of < chart.series.size(); ++of) {
    for (const Point cut : cuts_of(drawing, chart, of)) {
      if (!shared(cut)) apart.push_back(cut);
    }
  }
  return apart;
}

// Every sign over every line, every mark over every sign, the first series over the others.
void lines_and_marks(Drawing& drawing, const TimeLine& chart) {
  const double mark = drawing.plot.mark;
  const auto take = [&](Point at) {
    drawing.taken.add(Box{at.x - mark, at.y - mark, 2 * mark, 2 * mark});
  };
  for (std::size_t i = chart.series.size(); i-- > 0;) lines(drawing, chart, i);
  for (const Point cut : cuts_of(drawing, chart)) {
    cut_mark(drawing.pen, cut, mark);
    take(cut);
  }
  for (std::size_t i = chart.series.size(); i-- > 0;) {
    for (const Point at : drawing.points[i]) {
      series_mark(drawing.pen, chart.series[i].mark, at);
      take(at);
    }
  }
}

struct Faces {
  Face name, value;
};

Faces faces_of(std::size_t series) {
  if (series == 0) return {Face::SmallLabelStrong, Face::SmallValueAccent};
  return {Face::SmallLabel, Face::SmallValue};
}

// "Vallentuna 648": from where the name begins to where the value does. More than a space, for
// browsers that draw each letter on whole pixels.
double to_value(const Pen& pen, const TimeSeries& series, const Faces& faces) {
  return pen.width(faces.name, series.name) + pen.size(faces.name) * 0.45;
}

double width_of(const Pen& pen, const TimeSeries& series, const Faces& faces) {
  return to_value(pen, series, faces) + pen.width(faces.value, series.points.back().value) + 2;
}

void name_and_value(Pen& pen, const TimeSeries& series, const Faces& faces, const At& at) {
  pen.text_on_lines(faces.name, at, series.name);
  pen.text_on_lines(faces.value, {at.x + to_value(pen, series, faces), at.y},
                    series.points.back().value);
}

// Where the names stand beside the last points; nothing unless there is room for all of them.
std::optional<std::vector<NotePlace>> names_beside(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, points, taken, end] = drawing;
  const Taken before = taken;
  std::vector<NotePlace> places;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto faces = faces_of(i);
    const Point size{width_of(pen, chart.series[i], faces), pen.size(faces.name) * 1.3};
    const Note note{points[i].back(), size, plot.mark};
    auto place = taken.beside(note, Taken::First::Right);
    if (!place) place = taken.led(note);
    if (!place) taken = before;
    if (!place) return std::nullopt;
    places.push_back(*place);
  }
  return places;
}

void draw_names(Drawing& drawing, const TimeLine& chart, const std::vector<NotePlace>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& lead = places[i].lead;
    if (lead) drawing.pen.line(Ink::Lead, lead->from, lead->to);
    name_and_value(drawing.pen, chart.series[i], faces_of(i), places[i].at);
  }
}

// Mark, name and last figure of each, in lines as wide as the picture.
void legend(Drawing& drawing, const TimeLine& chart) {
  auto& [pen, plot, points, taken, end] = drawing;
  const double line = pen.size(Face::SmallLabel) * 1.8, aside = plot.mark * 2.6;
  Point at{0, end + line * 0.6};
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const double width = aside + width_of(pen, chart.series[i], faces_of(i));
    if (at.x > 0 && at.x + width > plot.width) at = {0, at.y + line};
    series_mark(pen, chart.series[i].mark, {at.x + plot.mark, at.y});
    name_and_value(pen, chart.series[i], faces_of(i),
                   {at.x + aside, at.y + pen.size(Face::SmallLabel) * 0.35});
    at.x += width + aside;
  }
  end = at.y + line * 0.6;
}

// Figures of the points up to `last` of each series, where there is room for them.
void values(Drawing& drawing, const TimeLine& chart, std::size_t without_last) {
  auto& [pen, plot, points, taken, end] = drawing;
  for (std::size_t of = 0; of < chart.series.size(); ++of) {
    const auto& all = chart.series[of].points;
    for (std::size_t i = 0; i + without_last < all.size(); ++i) {
      const Point size{pen.width(Face::SmallSecond, all[i].value),
                       pen.size(Face::SmallSecond) * 1.2};
      const auto place = taken.beside({points[of][i], size, plot.mark}, Taken::First::Over);
      if (place) pen.text_on_lines(Face::SmallSecond, place->at, all[i].value);
    }
  }
}

}  // namespace

Svg time_line(const TimeLine& chart, const Sheet& sheet) {
  const auto plot = time_plot(sheet);
  Drawing drawing{Pen(sheet.medium), plot, placed(chart, plot), Taken(plot.width),
                  plot.bottom + plot.foot};
  axes(drawing, chart);
  borders(drawing, chart);
  lines_and_marks(drawing, chart);
  if (const auto places = names_beside(drawing, chart)) {
    draw_names(drawing, chart, *places);
    values(drawing, chart, 1);
  } else {
    legend(drawing, chart);
    values(drawing, chart, 0);
  }
  return drawing.pen.finish(chart.alt, {plot.width, drawing.end});
}

}  // namespace kompass::chart
