// SPDX-License-Identifier: EUPL-1.2
// A row a total, for the narrow web page.
#include "chart/totals_rows.hpp"

#include <algorithm>

#include "chart/marks.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

constexpr double top = 24;
constexpr double width = 350;

struct Scale {
  double x0 = 58, x1 = 300;
  [[nodiscard]] double x(double share) const { return x0 + (x1 - x0) * clamped(share); }
};

struct Row {
  const Total* total;
  std::vector<std::string> label;
  double y;
};

// Labels take what they need up to 110 px and are wrapped beyond.
std::vector<Row> place(const Pen& pen, const Totals& totals, Scale& scale) {
  double label = 0;
  double value = 0;
  for (const Total& total : totals.rows) {
    label = std::max(label, pen.width(Face::LabelStrong, total.label));
    value = std::max(value, pen.width(Face::Value, total.value));
  }
  const double room = std::min(label, 110.0) + 1;
  scale = {std::max(58.0, room + 14), width - std::max(50.0, value + 14)};
  std::vector<Row> rows;
  double y = top;
  for (const Total& total : totals.rows) {
    auto lines = wrap_evenly(total.label, pen.size(Face::LabelStrong), 600, room);
    const double height = 22 + 18 * static_cast<double>(std::max<std::size_t>(lines.size(), 1));
    rows.push_back({&total, std::move(lines), y + height / 2 - 2});
    y += height;
  }
  return rows;
}

// Both ends, and of the others those that have room.
void axis(Pen& pen, const Totals& totals, const Scale& scale) {
  if (totals.ticks.empty()) return;
  const auto half = [&](const Tick& tick) { return pen.width(Face::Axis, tick.label) / 2 + 9; };
  const Tick& last = totals.ticks.back();
  double free = 0;
  for (const Tick& tick : totals.ticks) {
    const double x = scale.x(tick.at);
    const bool first = &tick == &totals.ticks.front();
    const bool fits = x - half(tick) >= free && x + half(tick) <= scale.x(last.at) - half(last);
    if (!first && &tick != &last && !fits) continue;
    pen.text(Face::Axis, {x, 14, Anchor::Middle}, tick.label);
    free = x + half(tick);
  }
}

void range(Pen& pen, const Scale& scale, Span share, double y) {
  const double low = scale.x(share.low);
  const double high = scale.x(share.high);
  if (high - low < mark_size(pen.medium()).least_range * 2) return;
  pen.line(Ink::Whisker, {low, y}, {high, y});
  for (const double x : {low, high}) pen.line(Ink::Whisker, {x, y - 5}, {x, y + 5});
}

void draw(Pen& pen, const Scale& scale, const Row& row) {
  const Total& total = *row.total;
  const bool shown = total.kind == TotalKind::Shown;
  pen.line(Ink::Base, {scale.x0, row.y}, {scale.x1, row.y});
  double y = row.y + 5 - 9 * (static_cast<double>(row.label.size()) - 1);
  for (const std::string& line : row.label) {
    pen.text(shown ? Face::LabelStrong : Face::Label, {0, y}, line);
    y += 18;
  }
  pen.text(!total.total ? Face::Second
           : shown      ? Face::ValueAccent
                        : Face::Value,
           {width, row.y + 6, Anchor::End}, total.value);
  if (!total.total) {
    return pen.circle(Ink::Missing, {(scale.x0 + scale.x1) / 2, row.y}, 7);
  }
  const Point at{scale.x(total.total->middle()), row.y};
  range(pen, scale, *total.total, row.y);
  total_mark(pen, total, at, 9);
  if (total.cut) cut_mark(pen, {std::max(at.x - 22, scale.x0 + 6), row.y}, 7);
}

}  // namespace

Svg totals_as_rows(Pen pen, const Totals& totals) {
  Scale scale;
  const std::vector<Row> rows = place(pen, totals, scale);
  const double bottom = rows.empty() ? top : rows.back().y + 22;
  if (totals.spread) {
    const double low = scale.x(totals.spread->share.low);
    pen.rect(Ink::Band, {low, top, scale.x(totals.spread->share.high) - low, bottom - top - 4});
  }
  axis(pen, totals, scale);
  for (const Row& row : rows) draw(pen, scale, row);
  return pen.finish(totals.alt, {width, bottom + 2});
}

}  // namespace kompass::chart
