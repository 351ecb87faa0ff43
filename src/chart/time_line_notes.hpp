// SPDX-License-Identifier: EUPL-1.2
// Words beside the points of a chart, each where it covers nothing that stands there already.
#pragma once

#include <optional>
#include <vector>

#include "chart/pen.hpp"

namespace kompass::chart {

struct Stroke {
  Point from, to;
};

// Words of this size beside this point, the mark of which reaches `mark` to each side.
struct Note {
  Point point;
  Point size;
  double mark = 8;
};

struct NotePlace {
  At at;
  std::optional<Stroke> lead;  // from the mark to words that stand away from it
};

// What is taken on a picture of this width.
class Taken {
 public:
  explicit Taken(double width) : width_(width) {}
  void add(const Box& box) { boxes_.push_back(box); }
  void add(const Stroke& stroke) { strokes_.push_back(stroke); }
  void add_grid(const Stroke& stroke) { grid_.push_back(stroke); }

  // The first place beside the mark that is free and inside, off the grid rather than on it:
  // `Right` of it first for the end of a line, else `Over` it. It is taken from then on; nothing
  // where there is none.
  enum class First { Right, Over };
  std::optional<NotePlace> beside(const Note& note, First first);

  // The same further away, with a line that leads there and crosses nothing.
  std::optional<NotePlace> led(const Note& note);

 private:
  enum class Grid { Free, Crossed };
  [[nodiscard]] bool free(const Box& box, Grid grid) const;
  [[nodiscard]] bool free(const Stroke& lead) const;

  double width_;
  std::vector<Box> boxes_;
  std::vector<Stroke> strokes_, grid_;
};

// Whether a straight line passes through a box.
bool crosses(const Box& box, const Stroke& stroke);

}  // namespace kompass::chart
