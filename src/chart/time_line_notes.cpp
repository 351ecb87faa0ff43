// SPDX-License-Identifier: EUPL-1.2
#include "chart/time_line_notes.hpp"

#include <algorithm>

namespace kompass::chart {

bool Taken::free(const Box& box) const {
  if (box.x < 0 || box.x + box.w > width_) return false;
  return std::ranges::none_of(boxes_, [&](const Box& other) {
    return box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h &&
           other.y < box.y + box.h;
  });
}

At Taken::place(Point point, Point size, First first) {
  const double words = size.x, height = size.y;
  const double gap = height * 0.7;
  const double middle = std::clamp(point.x - words / 2, 0.0, std::max(0.0, width_ - words));
  const Box right{point.x + gap, point.y - height / 2, words, height};
  const Box over{middle, point.y - gap - height, words, height};
  const Box under{middle, point.y + gap, words, height};
  const Box left{point.x - gap - words, point.y - height / 2, words, height};
  const Box higher{middle, over.y - height, words, height};
  const Box lower{middle, under.y + height, words, height};
  std::vector<Box> places{right, over, under, left, higher, lower};
  if (first == First::Over) places = {over, under, left, higher, lower, right};
  for (int line = 1; line <= 3; ++line) {  // further up and down beside the point
    for (const double by : {-height * line, height * line}) {
      places.push_back({right.x, right.y + by, words, height});
      places.push_back({left.x, left.y + by, words, height});
    }
  }
  const auto found = std::ranges::find_if(places, [&](const Box& box) { return free(box); });
  const Box box = found == places.end() ? over : *found;
  add(box);
  return {box.x, box.y + height * 0.75, Anchor::Start};
}

}  // namespace kompass::chart
