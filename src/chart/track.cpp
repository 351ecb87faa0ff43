// SPDX-License-Identifier: EUPL-1.2
#include "chart/track.hpp"

#include <algorithm>

#include "chart/marks.hpp"
#include "chart/pen.hpp"

namespace kompass::chart {
namespace {

void hollow(Pen& pen, const Box& box, double share, double half_cut) {
  const double length = std::max(box.w * clamped(share), 2.5 * half_cut);
  pen.rect(Ink::Hollow, {box.x + 0.75, box.y + 0.75, length - 1.5, box.h - 1.5});
  cut_mark(pen, {box.x + std::max(length * 0.25, half_cut), box.y + box.h / 2}, half_cut);
}

void filled(Pen& pen, const Track& track, const Box& box) {
  const Ink ink = track.kind == TrackKind::Shown ? Ink::Shown : Ink::Other;
  if (!pen.print()) {
    pen.rect(Ink::Track, box);
    return bar(pen, ink, box, *track.filled);
  }
  pen.rect(Ink::Paper, box);
  bar(pen, ink, box, *track.filled);
  pen.rect(Ink::Range, {box.x + 0.4, box.y + 0.4, box.w - 0.8, box.h - 0.8});
}

}  // namespace

Svg track(const Track& track, Medium medium) {
  Pen pen(medium);
  const bool tall = track.reference || track.comparable == Comparable::No;
  const double over = tall ? (pen.print() ? 1.5 : 3) : 0;  // what stands out over the bar
  const Box box{0, over, track.length, track.height};
  if (!track.filled) {
    pen.rect(Ink::Missing, {0.5, over + 0.5, box.w - 1, box.h - 1});
  } else if (track.comparable == Comparable::No) {
    hollow(pen, box, track.filled->middle(), box.h / 2 + over);
  } else {
    filled(pen, track, box);
  }
  if (track.reference && track.comparable == Comparable::Yes) {
    reference_mark(pen, {box.w * clamped(*track.reference), over + box.h / 2}, box.h / 2 + over);
  }
  const Frame frame{box.w, box.h + 2 * over, "track",
                    pen.print() ? "" : R"(preserveAspectRatio="none")"};
  return pen.finish(track.alt, frame);
}

}  // namespace kompass::chart
