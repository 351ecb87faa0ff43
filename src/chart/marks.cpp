// SPDX-License-Identifier: EUPL-1.2
#include "chart/marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kompass::chart {
namespace {

constexpr MarkSize web_marks{
    .circle = 5.5, .halo = 8, .tick = 15, .diamond = 9, .least_range = 7, .near = 11.5};
constexpr MarkSize print_marks{
    .circle = 2.9, .halo = 4.2, .tick = 7, .diamond = 4.4, .least_range = 3.5, .near = 6};

void tick(Pen& pen, Ink ink, Ink halo, const Box& box) {
  const Point top{box.x, box.y - box.h};
  const Point foot{box.x, box.y + box.h};
  pen.line(halo, top, foot);
  pen.line(ink, top, foot);
}

}  // namespace

const MarkSize& mark_size(Medium medium) {
  return medium == Medium::Print ? print_marks : web_marks;
}

void diamond(Pen& pen, Ink ink, Point at, double half) {
  pen.polygon(ink,
              {{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}});
}

void earlier_mark(Pen& pen, Point at) {
  pen.circle(Ink::Earlier, at, mark_size(pen.medium()).circle);
}

void average_mark(Pen& pen, Point at, double half) {
  tick(pen, Ink::Average, Ink::AverageHalo, {at.x, at.y, 0, half});
}

void reference_mark(Pen& pen, Point at, double half) {
  tick(pen, Ink::Reference, Ink::ReferenceHalo, {at.x, at.y, 0, half});
}

void cut_mark(Pen& pen, Point at, double half_height) {
  const double h = half_height;
  const double s = h / 7;  // drawn at a half height of 7
  pen.rect(Ink::Paper, {at.x - 4.5 * s, at.y - h, 9 * s, 2 * h});
  const std::string left =
      path_of(std::array{Point{at.x - 4.5 * s, at.y + h}, Point{at.x - 0.5 * s, at.y - h}});
  const std::string right =
      path_of(std::array{Point{at.x + 0.5 * s, at.y + h}, Point{at.x + 4.5 * s, at.y - h}});
  pen.path(Ink::Cut, left + right);
}

void hatch(Pen& pen, const Box& box) {
  const double step = pen.print() ? 2.6 : 5;
  const double run = box.h * 2 / 3;  // how far a stroke leans
  std::string strokes;
  for (double foot = box.x - run + step / 2; foot < box.x + box.w; foot += step) {
    const double first = std::max(foot, box.x);
    const double last = std::min(foot + run, box.x + box.w);
    if (last - first < 0.2) continue;
    const auto y_at = [&](double x) { return box.y + box.h - (x - foot) / run * box.h; };
    strokes += path_of(std::array{Point{first, y_at(first)}, Point{last, y_at(last)}});
  }
  pen.path(Ink::Hatch, strokes);
}

void bar(Pen& pen, Ink ink, const Box& box, Span share) {
  const double low = box.w * clamped(share.low);
  const double high = box.w * clamped(share.high);
  if (high - low < mark_size(pen.medium()).least_range) {
    return pen.rect(ink, {box.x, box.y, (low + high) / 2, box.h});
  }
  const double inset = pen.print() ? 0.4 : 0.6;
  pen.rect(ink, {box.x, box.y, low, box.h});
  const Box open{box.x + low, box.y + inset, high - low - inset, box.h - 2 * inset};
  pen.rect(Ink::Paper, open);
  hatch(pen, open);
  pen.rect(Ink::Range, open);
}

void compared_marks(Pen& pen, const Compared& compared, double y) {
  const MarkSize& size = mark_size(pen.medium());
  if (compared.average) average_mark(pen, {*compared.average, y}, size.tick);
  if (!compared.earlier) return;
  const Point at{*compared.earlier, y};
  if (compared.average && std::abs(*compared.average - at.x) < size.near) {
    pen.circle(Ink::Paper, at, size.halo);
  }
  earlier_mark(pen, at);
}

double clamped(double share) {
  return std::clamp(share, 0.0, 1.0);
}

}  // namespace kompass::chart
