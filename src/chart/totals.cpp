// SPDX-License-Identifier: EUPL-1.2
#include "chart/totals.hpp"

#include <algorithm>

#include "chart/marks.hpp"
#include "chart/text_width.hpp"
#include "chart/totals_rows.hpp"

namespace kompass::chart {
namespace {

struct Scale {
  double x0 = 0, x1 = 0;
  [[nodiscard]] double x(double share) const { return x0 + (x1 - x0) * clamped(share); }
};

constexpr double bar_height = 15;
constexpr double bar_step = 24;
constexpr double label_room = 96;  // labels are wrapped here; two lines fit
constexpr double cut_step = 12;    // more room above a row that is cut from the one before

void print_bar(Pen& pen, const Total& total, const Scale& scale, double y) {
  const Box box{scale.x0, y, scale.x1 - scale.x0, bar_height};
  const double length = box.w * clamped(total.total->middle());
  switch (total.kind) {
    case TotalKind::Shown: return bar(pen, Ink::Shown, box, *total.total);
    case TotalKind::Earlier:
      return pen.rect(Ink::Earlier, {box.x, y + 0.5, length, bar_height - 1});
    case TotalKind::Later: return pen.rect(Ink::Later, {box.x, y + 0.5, length, bar_height - 1});
    case TotalKind::Average:
      return average_mark(pen, {box.x + length, y + bar_height / 2}, bar_height / 2);
  }
}

std::vector<std::string> label_of(const Pen& pen, const Total& total) {
  return wrap_evenly(total.label, pen.size(Face::LabelStrong), 600, label_room);
}

void label_lines(Pen& pen, const Total& total, const Scale& scale, double base) {
  const Face face = total.kind == TotalKind::Shown ? Face::LabelStrong : Face::Label;
  const auto lines = label_of(pen, total);
  double y = base - 4.3 * (static_cast<double>(lines.size()) - 1);
  for (const std::string& line : lines) {
    pen.text(face, {scale.x0 - 6, y, Anchor::End}, line);
    y += 8.6;
  }
}

void print_row(Pen& pen, const Total& total, const Scale& scale, double y) {
  const bool shown = total.kind == TotalKind::Shown;
  const double base = y + 10.4;
  label_lines(pen, total, scale, base);
  double end = scale.x0;
  if (total.total) {
    print_bar(pen, total, scale, y);
    end = scale.x(total.total->high);
  } else {
    pen.rect(Ink::Missing, {scale.x0, y + 0.5, (scale.x1 - scale.x0) / 2, bar_height - 1});
  }
  const Face face = !total.total ? Face::Second
                    : shown      ? Face::SmallValueAccent
                                 : Face::SmallValueSoft;
  pen.text_on_lines(face, {end + 5, base + 0.2}, total.value);
}

void print_cut(Pen& pen, const Total& total, const Scale& scale, double y) {
  const double middle = y - (bar_step - bar_height + cut_step) / 2;
  cut_mark(pen, {scale.x0, middle}, 4.5);
  pen.text_on_lines(Face::Axis, {scale.x0 + 8, middle + 2.5}, *total.cut);
}

}  // namespace

void total_mark(Pen& pen, const Total& total, Point at, double size) {
  switch (total.kind) {
    case TotalKind::Shown: return diamond(pen, Ink::ShownDot, at, size);
    case TotalKind::Earlier: return earlier_mark(pen, at);
    case TotalKind::Later: return pen.circle(Ink::Later, at, mark_size(pen.medium()).circle);
    case TotalKind::Average: return average_mark(pen, at, size + 2);
  }
}

Svg totals_as_bars(Pen pen, const Totals& totals, double width) {
  double label = 0;
  double value = 0;
  double bottom = 12;
  for (const Total& total : totals.rows) {
    for (const std::string& line : label_of(pen, total)) {
      label = std::max(label, pen.width(Face::LabelStrong, line));
    }
    value = std::max(value, pen.width(Face::SmallValueAccent, total.value));
    bottom += bar_step + (total.cut ? cut_step : 0);
  }
  bottom -= bar_step - bar_height - 6;
  const Scale scale{std::max(34.0, label + 8), width - value - 10};
  for (const Tick& tick : totals.ticks) {
    const double x = scale.x(tick.at);
    pen.line(tick.at > 0 ? Ink::Grid : Ink::Base, {x, 6}, {x, bottom});
    pen.text(Face::Axis, {x, bottom + 11, Anchor::Middle}, tick.label);
  }
  double y = 12;
  for (const Total& total : totals.rows) {
    if (total.cut) {
      y += cut_step;
      print_cut(pen, total, scale, y);
    }
    print_row(pen, total, scale, y);
    y += bar_step;
  }
  return pen.finish(totals.alt, {width, bottom + 16});
}

Svg totals(const Totals& totals, const Sheet& sheet) {
  Pen pen(sheet.medium);
  switch (sheet.medium) {
    case Medium::Print: return totals_as_bars(pen, totals, sheet.print_mm * points_per_mm);
    case Medium::Wide: return totals_on_axis(pen, totals);
    case Medium::Narrow: return totals_as_rows(pen, totals);
  }
  return {};
}

}  // namespace kompass::chart
