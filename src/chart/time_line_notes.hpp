// SPDX-License-Identifier: EUPL-1.2
// Words beside the points of a chart, each where it covers nothing that stands there already.
#pragma once

#include <vector>

#include "chart/pen.hpp"

namespace kompass::chart {

// What is taken on a picture of this width.
class Taken {
 public:
  explicit Taken(double width) : width_(width) {}
  void add(const Box& box) { boxes_.push_back(box); }

  // The first place that is free and inside; over the point where none is. Tried are its right
  // (for the end of a line), over, under and left of it, then lines further up and down. The place
  // is taken from then on.
  enum class First { Right, Over };
  At place(Point point, Point size, First first);

 private:
  [[nodiscard]] bool free(const Box& box) const;

  double width_;
  std::vector<Box> boxes_;
};

}  // namespace kompass::chart
