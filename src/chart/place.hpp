// SPDX-License-Identifier: EUPL-1.2
// Where labels go so that they neither meet each other nor leave the picture.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "chart/pen.hpp"

namespace kompass::chart {

// Direction of spoke i of n in radians, 0 to the right, clockwise; spoke 0 points north.
double spoke_angle(std::size_t i, std::size_t n);
Point on_spoke(Point centre, double radius, double angle);

struct Stop {
  double at = 0;    // wished centre
  double half = 0;  // half of its extent
};

struct Room {
  double from = 0, to = 0;
  double gap = 0;  // least distance between neighbours
};

// Centres as near the wished ones as can be (least squares) without overlap, in the given order,
// inside the room. When the room is too small, labels keep their distance and pass its end.
std::vector<double> spread(std::span<const Stop> stops, const Room& room);

struct Ring {
  Point centre;
  double radius = 0;             // where labels begin
  double width = 0, height = 0;  // of the picture
  double gap = 4;                // least distance between labels
};

// How wide the label of each spoke may be.
std::vector<double> label_rooms(const Ring& ring, std::size_t spokes);

struct LabelPlace {
  double x = 0;
  double top = 0;
  Anchor anchor = Anchor::Middle;
};

// Places one block of text of the given height outside each spoke.
std::vector<LabelPlace> place_labels(const Ring& ring, std::span<const double> heights);

}  // namespace kompass::chart
