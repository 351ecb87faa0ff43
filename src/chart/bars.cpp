// SPDX-License-Identifier: EUPL-1.2
#include "chart/bars.hpp"

#include <algorithm>
#include <array>

#include "chart/bars_layout.hpp"

namespace kompass::chart {
namespace {

// At the ends of a narrow chart the numbers stay inside the picture.
Anchor tick_anchor(const Pen& pen, const Tick& tick) {
  if (pen.medium() != Medium::Narrow) return Anchor::Middle;
  return tick.at <= 0 ? Anchor::Start : tick.at >= 1 ? Anchor::End : Anchor::Middle;
}

void axis(Pen& pen, const Bars& chart, const BarLayout& layout) {
  const double y = pen.print() ? layout.bottom + 10 : layout.m.top - 14;
  for (const Tick& tick : chart.ticks) {
    const At at{layout.x(tick.at), y, tick_anchor(pen, tick)};
    pen.text(Face::Axis, at, tick.label);
  }
  if (pen.medium() == Medium::Narrow) return;
  const double head_y = pen.print() ? layout.m.top - 5 : y;
  pen.text(Face::Axis, {layout.value_x, head_y, Anchor::End}, chart.value_head);
  if (layout.value_x == layout.change_x) return;
  pen.text(Face::Axis, {layout.change_x, head_y, Anchor::End}, chart.change_head);
}

// The verticals through all rows: on paper only the base, the others are cut into the bars.
void grid(Pen& pen, const Bars& chart, const BarLayout& layout) {
  if (pen.medium() == Medium::Narrow) return;
  const double from = pen.print() ? layout.m.top : layout.m.top - 6;
  const double to = pen.print() ? layout.bottom : layout.bottom + 2;
  for (const Tick& tick : chart.ticks) {
    if (pen.print() && tick.at > 0) continue;
    const double x = layout.x(tick.at);
    pen.line(tick.at > 0 ? Ink::Grid : Ink::Base, {x, from}, {x, to});
  }
}

// What stands for the verticals where they cannot run through: ticks under a narrow bar, white
// cuts in a printed one.
void own_ticks(Pen& pen, const Bars& chart, const BarLayout& layout, const Box& track) {
  const double foot = track.y + track.h;
  for (const Tick& tick : chart.ticks) {
    const double x = layout.x(tick.at);
    if (pen.medium() == Medium::Narrow) pen.line(Ink::Base, {x, foot}, {x, foot + 5});
    if (pen.print() && tick.at > 0 && x < track.x + track.w) {
      pen.line(Ink::GridOver, {x, track.y}, {x, foot});
    }
  }
}

void cut_bar(Pen& pen, const Box& track, double share) {
  const double inset = pen.print() ? 0.45 : 0.75;
  const double half = track.h / 2 + (pen.print() ? 1.5 : 3);
  const double length = std::max(track.w * clamped(share), 2.5 * half);
  pen.rect(Ink::Paper, {track.x, track.y, length, track.h});
  pen.rect(Ink::Hollow,
           {track.x + inset, track.y + inset, length - 2 * inset, track.h - 2 * inset});
  cut_mark(pen, {track.x + std::max(length * 0.2, half), track.y + track.h / 2}, half);
}

void missing_bar(Pen& pen, const Box& track) {
  pen.rect(Ink::Paper, track);
  pen.rect(Ink::Missing, {track.x + 0.5, track.y + 0.5, track.w - 1, track.h - 1});
}

void full_bar(Pen& pen, const BarRow& row, const Box& track) {
  pen.rect(Ink::Track, track);
  if (row.track <= 0) return;
  bar(pen, Ink::Shown, track, {row.shown->low / row.track, row.shown->high / row.track});
}

void marks(Pen& pen, const BarLayout& layout, const BarPlace& place) {
  Compared compared;
  if (place.row->earlier) compared.earlier = layout.x(*place.row->earlier);
  if (place.row->average) compared.average = layout.x(*place.row->average);
  compared_marks(pen, compared, place.y);
}

void draw_row(Pen& pen, const Bars& chart, const BarLayout& layout, const BarPlace& place) {
  const double length = (layout.x1 - layout.x0) * clamped(place.row->track);
  const Box track{layout.x0, place.y - layout.m.bar / 2, length, layout.m.bar};
  if (!place.row->shown) {
    missing_bar(pen, track);
  } else if (place.row->comparable == Comparable::No) {
    return cut_bar(pen, track, place.row->shown->middle() / std::max(place.row->track, 0.01));
  } else {
    full_bar(pen, *place.row, track);
    own_ticks(pen, chart, layout, track);
  }
  marks(pen, layout, place);
}

void figures(Pen& pen, const BarLayout& layout, const BarPlace& place, double name_y) {
  const BarRow& row = *place.row;
  const Face face = bar_value_face(row);
  if (pen.medium() == Medium::Narrow) {
    const std::string change = row.change.empty() ? "" : " " + row.change;
    const std::array runs{Run{face, row.value}, Run{Face::Second, change}};
    return pen.text({layout.m.width, name_y, Anchor::End}, runs);
  }
  const double y = place.y + pen.size(face) * 0.36;
  pen.text(face, {layout.value_x, y, Anchor::End}, row.value);
  pen.text(Face::Second, {layout.change_x, y, Anchor::End}, row.change);
}

void words(Pen& pen, const BarLayout& layout, const BarPlace& place) {
  const BarMeasures& m = layout.m;
  const BarRow& row = *place.row;
  if (!row.group.empty()) {
    pen.text(Face::LabelStrong, {0, place.top - (pen.print() ? 4 : 8)}, row.group);
  }
  const double more = m.line * (static_cast<double>(place.name.size()) - 1);
  double y = place.y + pen.size(Face::Label) * 0.35 - more / 2;
  if (pen.medium() == Medium::Narrow) y = place.top + 24;
  figures(pen, layout, place, y);
  const Anchor anchor = pen.medium() == Medium::Wide ? Anchor::End : Anchor::Start;
  pen.text(Face::Code, {m.code_x, y, anchor}, row.code);
  for (const std::string& line : place.name) {
    pen.text(Face::Label, {row.code.empty() ? 0 : m.name_x, y}, line);
    y += m.line;
  }
}

}  // namespace

Svg bars(const Bars& chart, const Sheet& sheet) {
  Pen pen(sheet.medium);
  const BarLayout layout = bar_layout(pen, chart, sheet);
  grid(pen, chart, layout);
  axis(pen, chart, layout);
  for (const BarPlace& place : layout.rows) {
    draw_row(pen, chart, layout, place);
    words(pen, layout, place);
  }
  return pen.finish(chart.alt, {layout.m.width, layout.bottom + layout.m.foot});
}

}  // namespace kompass::chart
