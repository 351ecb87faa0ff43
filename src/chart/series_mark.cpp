// SPDX-License-Identifier: EUPL-1.2
#include "chart/series_mark.hpp"

#include <array>

#include "chart/marks.hpp"

namespace kompass::chart {
namespace {

void triangle(Pen& pen, Point at, double half, double up) {
  pen.polygon(Ink::OtherOpen, {{at.x, at.y - half * up},
                               {at.x + half, at.y + half * 0.8 * up},
                               {at.x - half, at.y + half * 0.8 * up}});
}

void cross(Pen& pen, Point at, double half) {
  pen.path(
      Ink::OtherCross,
      path_of(std::array{Point{at.x - half, at.y - half}, Point{at.x + half, at.y + half}}) +
          path_of(std::array{Point{at.x - half, at.y + half}, Point{at.x + half, at.y - half}}));
}

}  // namespace

void series_mark(Pen& pen, SeriesMark mark, Point at) {
  const double unit = pen.print() ? 0.55 : 1;
  switch (mark) {
    case SeriesMark::Diamond: return diamond(pen, Ink::ShownDot, at, 8 * unit);
    case SeriesMark::Circle: return pen.circle(Ink::OtherDot, at, 6 * unit);
    case SeriesMark::Square:
      return pen.rect(Ink::OtherOpen, {at.x - 5 * unit, at.y - 5 * unit, 10 * unit, 10 * unit});
    case SeriesMark::Triangle: return triangle(pen, at, 7 * unit, 1);
    case SeriesMark::Down: return triangle(pen, at, 7 * unit, -1);
    case SeriesMark::Cross: return cross(pen, at, 5 * unit);
  }
}

Svg series_symbol(SeriesMark mark, Medium medium) {
  Pen pen(medium);
  const Point size = pen.print() ? Point{21, 12} : Point{28, 16};
  series_mark(pen, mark, {size.x / 2, size.y / 2});
  return pen.finish({}, {size.x, size.y, "symbol"});
}

}  // namespace kompass::chart
