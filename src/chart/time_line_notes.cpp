// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line_notes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kompass::chart {
namespace {

bool meet(const Box& a, const Box& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// On which side of a line a point lies: the sign.
double side(const Stroke& line, Point point) {
  return (line.to.x - line.from.x) * (point.y - line.from.y) -
         (line.to.y - line.from.y) * (point.x - line.from.x);
}

bool meet(const Stroke& a, const Stroke& b) {
  return side(a, b.from) * side(a, b.to) <= 0 && side(b, a.from) * side(b, a.to) <= 0;
}

// Beside the mark: the four sides, then the four corners.
std::vector<Box> places_beside(const Note& note, Taken::First first) {
  const auto [point, size, mark] = note;
  const double gap = mark + 3, corner = mark * 0.6 + 2;
  const auto at = [&](double x, double y) { return Box{point.x + x, point.y + y, size.x, size.y}; };
  const Box right = at(gap, -size.y / 2), left = at(-gap - size.x, -size.y / 2);
  const Box over = at(-size.x / 2, -gap - size.y), under = at(-size.x / 2, gap);
  const Box over_right = at(corner, -corner - size.y), under_right = at(corner, corner);
  const Box over_left = at(-corner - size.x, -corner - size.y);
  const Box under_left = at(-corner - size.x, corner);
  if (first == Taken::First::Over) {
    return {over, under, over_right, over_left, under_right, under_left, right, left};
  }
  return {right, over, under, over_right, under_right, left, over_left, under_left};
}

// Words at the end of a line that leads away in a direction.
Box box_at(Point end, Point size, double angle) {
  const double across = std::cos(angle);
  if (across > 0.1) return {end.x, end.y - size.y / 2, size.x, size.y};
  if (across < -0.1) return {end.x - size.x, end.y - size.y / 2, size.x, size.y};
  return {end.x - size.x / 2, std::sin(angle) < 0 ? end.y - size.y : end.y, size.x, size.y};
}

struct Away {
  Box box;
  Stroke lead;
};

Away away_from(const Note& note, double far, double angle) {
  const auto at = [&](double by) {
    return Point{note.point.x + by * std::cos(angle), note.point.y + by * std::sin(angle)};
  };
  return {box_at(at(far), note.size, angle), {at(note.mark * 1.5), at(far - note.mark * 0.4)}};
}

// Nearest first; at one distance right of the mark first, then over and under it, then left.
std::vector<Away> places_away(const Note& note) {
  constexpr std::array degrees{0, -30, 30, -60, 60, -90, 90, -120, 120, -150, 150, 180};
  std::vector<Away> places;
  for (const int step : {3, 4, 5, 6}) {
    for (const int degree : degrees) {
      places.push_back(away_from(note, note.mark * step, degree * std::numbers::pi / 180));
    }
  }
  return places;
}

NotePlace place_of(const Box& box) {
  return {{box.x, box.y + box.h * 0.75, Anchor::Start}, {}};
}

}  // namespace

bool crosses(const Box& box, const Stroke& stroke) {
  const double dx = stroke.to.x - stroke.from.x, dy = stroke.to.y - stroke.from.y;
  double enters = 0, leaves = 1;
  for (const auto& [start, step, low, high] :
       {std::array{stroke.from.x, dx, box.x, box.x + box.w},
        std::array{stroke.from.y, dy, box.y, box.y + box.h}}) {
    if (step == 0 && (start <= low || start >= high)) return false;
    if (step == 0) continue;
    const auto [first, last] = std::minmax({(low - start) / step, (high - start) / step});
    enters = std::max(enters, first);
    leaves = std::min(leaves, last);
  }
  return enters < leaves;
}

bool Taken::free(const Box& box, Grid grid) const {
  if (box.x < 0 || box.x + box.w > width_) return false;
  const auto on = [&](const Stroke& stroke) { return crosses(box, stroke); };
  return std::ranges::none_of(boxes_, [&](const Box& other) { return meet(box, other); }) &&
         std::ranges::none_of(strokes_, on) &&
         (grid == Grid::Crossed || std::ranges::none_of(grid_, on));
}

bool Taken::free(const Stroke& lead) const {
  return std::ranges::none_of(boxes_, [&](const Box& box) { return crosses(box, lead); }) &&
         std::ranges::none_of(strokes_, [&](const Stroke& other) { return meet(lead, other); });
}

std::optional<NotePlace> Taken::beside(const Note& note, First first) {
  const auto places = places_beside(note, first);
  for (const Grid grid : {Grid::Free, Grid::Crossed}) {
    const auto found =
        std::ranges::find_if(places, [&](const Box& box) { return free(box, grid); });
    if (found == places.end()) continue;
    add(*found);
    return place_of(*found);
  }
  return std::nullopt;
}

std::optional<NotePlace> Taken::led(const Note& note) {
  const auto places = places_away(note);
  const auto found = std::ranges::find_if(
      places, [&](const Away& away) { return free(away.box, Grid::Crossed) && free(away.lead); });
  if (found == places.end()) return std::nullopt;
  add(found->box);
  add(found->lead);
  auto place = place_of(found->box);
  place.lead = found->lead;
  return place;
}

}  // namespace kompass::chart
