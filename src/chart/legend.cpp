// SPDX-License-Identifier: EUPL-1.2
#include "chart/legend.hpp"

#include "chart/kites.hpp"
#include "chart/marks.hpp"
#include "chart/pen.hpp"

namespace kompass::chart {
namespace {

struct Field {  // where a symbol is drawn
  double w, h, bar;
  [[nodiscard]] Point middle() const { return {w / 2, h / 2}; }
  [[nodiscard]] Box band() const { return {0, (h - bar) / 2, w, bar}; }
};

void across(Pen& pen, Ink ink, const Field& field) {
  pen.line(ink, {field.w * 0.04, field.h / 2}, {field.w * 0.96, field.h / 2});
}

// Half of the kite towards north, so that side and colour both tell it.
void half_of_rose(Pen& pen, Half half, const Field& field) {
  const double middle = field.w / 2;
  const double side = half == Half::Dark ? 1 : -1;
  pen.polygon(half == Half::Dark ? Ink::KiteDark : Ink::KiteLight,
              {{middle, field.h}, {middle, 0}, {middle + side * field.h * 0.5, field.h * 0.62}});
}

void whisker(Pen& pen, const Field& field) {
  across(pen, Ink::Whisker, field);
  for (const double x : {field.w * 0.04, field.w * 0.96}) {
    pen.line(Ink::Whisker, {x, field.h * 0.25}, {x, field.h * 0.75});
  }
}

void draw_line_symbol(Pen& pen, Symbol symbol, const Field& field) {
  const double unit = field.h / 16;
  if (symbol == Symbol::ShownLine) {
    across(pen, Ink::ShownLine, field);
    diamond(pen, Ink::ShownDot, field.middle(), 6 * unit);
  } else if (symbol == Symbol::EarlierLine) {
    across(pen, Ink::EarlierLine, field);
    pen.circle(Ink::Earlier, field.middle(), pen.print() ? 2.1 : 3.6);
  } else {
    across(pen, Ink::AverageLine, field);
    if (pen.print()) diamond(pen, Ink::AverageDot, field.middle(), 2.7);
  }
}

void draw_dot_symbol(Pen& pen, Symbol symbol, const Field& field) {
  const double unit = field.h / 16;
  switch (symbol) {
    case Symbol::Left: return pen.circle(Ink::Dot, field.middle(), 4.5 * unit);
    case Symbol::LeftNone: return diamond(pen, Ink::DotNone, field.middle(), 5.5 * unit);
    case Symbol::Whisker: whisker(pen, field); [[fallthrough]];
    default: return pen.circle(Ink::DotHot, field.middle(), 5.5 * unit);
  }
}

void draw(Pen& pen, Symbol symbol, const Field& field) {
  const double unit = field.h / 16;
  const Box band = field.band();
  switch (symbol) {
    case Symbol::ShownBar: return pen.rect(Ink::Shown, band);
    case Symbol::ShownPoint: return diamond(pen, Ink::ShownDot, field.middle(), 7.5 * unit);
    case Symbol::Earlier: return earlier_mark(pen, field.middle());
    case Symbol::Later: return pen.circle(Ink::Later, field.middle(), 5.5 * unit);
    case Symbol::Average: return average_mark(pen, field.middle(), field.h / 2);
    case Symbol::Other: return pen.rect(Ink::Other, band);
    case Symbol::Cut: return cut_mark(pen, field.middle(), field.h / 2 - 0.5);
    case Symbol::Range: return bar(pen, Ink::Shown, band, {0.4, 1});
    case Symbol::Missing:
      return pen.rect(Ink::Missing, {0.5, band.y + 0.5, band.w - 1, band.h - 1});
    case Symbol::RoseShown: return half_of_rose(pen, Half::Dark, field);
    case Symbol::RoseCompared: return half_of_rose(pen, Half::Light, field);
    case Symbol::Spread: return pen.rect(Ink::Band, band);
    case Symbol::ShownLine:
    case Symbol::EarlierLine:
    case Symbol::AverageLine: return draw_line_symbol(pen, symbol, field);
    case Symbol::LeftStrong:
    case Symbol::Left:
    case Symbol::LeftNone:
    case Symbol::Whisker: return draw_dot_symbol(pen, symbol, field);
  }
}

}  // namespace

Svg symbol(Symbol symbol, Medium medium) {
  Pen pen(medium);
  const Field field = pen.print() ? Field{21, 12, 9} : Field{28, 16, 12};
  draw(pen, symbol, field);
  return pen.finish({}, {field.w, field.h, "symbol"});
}

Svg cut_sign(Medium medium) {
  Pen pen(medium);
  const double side = pen.print() ? 10.5 : 14;
  cut_mark(pen, {side / 2, side / 2}, side / 2 - 1);
  return pen.finish({}, {side, side, "symbol"});
}

}  // namespace kompass::chart
