// SPDX-License-Identifier: EUPL-1.2
#include "chart/track.hpp"

#include <algorithm>

#include "chart/marks.hpp"
#include "chart/pen.hpp"

namespace kompass::chart {
namespace {

Ink ink_of(const Track& track) {
  return track.kind == TrackKind::Shown ? Ink::Shown : Ink::Other;
}

void hollow(Pen& pen, const Box& box, double share, double half_cut) {
  const double length = std::max(box.w * clamped(share), 2.5 * half_cut);
  pen.rect(Ink::Hollow, {box.x + 0.75, box.y + 0.75, length - 1.5, box.h - 1.5});
  cut_mark(pen, {box.x + std::max(length * 0.25, half_cut), box.y + box.h / 2}, half_cut);
}

void filled(Pen& pen, const Track& track, const Box& box) {
  pen.rect(Ink::Paper, box);
  bar(pen, ink_of(track), box, *track.filled);
  pen.rect(Ink::Range, {box.x + 0.4, box.y + 0.4, box.w - 0.8, box.h - 0.8});
}

Svg printed(const Track& track) {
  Pen pen(Medium::Print);
  const bool tall = track.reference || track.comparable == Comparable::No;
  const double over = tall ? 1.5 : 0;  // what stands out over the bar
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
  return pen.finish(track.alt, {box.w, box.h + 2 * over, "track"});
}

constexpr double over = 3;       // what stands out over the bar, px
constexpr double most_wide = 5;  // times its natural length is as far as a track may be stretched

// The bar as `bar` of marks.hpp has it.
void stretched_bar(Pen& pen, const Track& track, Span down) {
  const Span share{clamped(track.filled->low), clamped(track.filled->high)};
  pen.stretched(Ink::Track, {0, 1}, down);
  if ((share.high - share.low) * track.length < mark_size(pen.medium()).least_range) {
    return pen.stretched(ink_of(track), {0, share.middle()}, down);
  }
  pen.stretched(ink_of(track), {0, share.low}, down);
  const Span inside{down.low + 0.6, down.high - 0.6};
  pen.stretched(Ink::Paper, share, inside);
  pen.open_window(share, down.high);
  hatch(pen, {0, inside.low, track.length * (share.high - share.low) * most_wide,
              inside.high - inside.low});
  pen.close_part();
  pen.stretched(Ink::Range, share, inside);
}

void stretched_hollow(Pen& pen, const Track& track, Span down) {
  const double half = down.middle();
  const double least = half / track.length;
  const double share = std::max(clamped(track.filled->middle()), 2.5 * least);
  pen.stretched(Ink::Hollow, {0, share}, {down.low + 0.75, down.high - 0.75});
  pen.open_part(std::max(share * 0.25, least));
  cut_mark(pen, {0, half}, half);
  pen.close_part();
}

Svg on_the_web(const Track& track, Medium medium) {
  Pen pen(medium);
  const Span down{over, over + track.height};
  if (!track.filled) {
    pen.stretched(Ink::Missing, {0, 1}, {down.low + 0.5, down.high - 0.5});
  } else if (track.comparable == Comparable::No) {
    stretched_hollow(pen, track, down);
  } else {
    stretched_bar(pen, track, down);
  }
  if (track.reference && track.comparable == Comparable::Yes) {
    pen.open_part(clamped(*track.reference));
    reference_mark(pen, {0, down.middle()}, down.middle());
    pen.close_part();
  }
  return pen.finish(track.alt, {track.length, track.height + 2 * over, "track", true});
}

}  // namespace

Svg track(const Track& track, Medium medium) {
  return medium == Medium::Print ? printed(track) : on_the_web(track, medium);
}

}  // namespace kompass::chart
