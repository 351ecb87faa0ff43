// SPDX-License-Identifier: EUPL-1.2
// A little bar for boxes, cells and running text: as long as the maximum, filled to the share.
#pragma once

#include <optional>

#include "chart/svg.hpp"

namespace kompass::chart {

enum class TrackKind { Shown, Other };  // the evaluation on show, or another municipality

struct Track {
  Alt alt;
  double length = 208;  // of the maximum, px or pt
  double height = 12;
  std::optional<Span> filled;  // share; an interval is hatched, nothing is dashed
  TrackKind kind = TrackKind::Shown;
  std::optional<double> reference;          // a tick: the value it is compared with
  Comparable comparable = Comparable::Yes;  // No: hollow, cut by //, no tick
};
// On the web the style sheet may give it any width: strokes, marks and hatching keep their shape.
// Tracks with a tick and without are equally high. On paper it has an outline, so that what is left
// shows on tinted ground too.
Svg track(const Track& track, Medium medium);

}  // namespace kompass::chart
