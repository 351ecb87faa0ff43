// SPDX-License-Identifier: EUPL-1.2
// All totals on one axis, for the wide web page: evaluations labelled above, averages below.
#include <algorithm>
#include <cmath>

#include "chart/marks.hpp"
#include "chart/place.hpp"
#include "chart/totals_rows.hpp"

namespace kompass::chart {
namespace {

constexpr double width = 840;
constexpr double axis_y = 58;
constexpr double name_y = axis_y - 32;  // baselines of the labels above
constexpr double value_y = axis_y - 15;
constexpr double below_y = axis_y + 50;

double x_of(double share) {
  return width * clamped(share);
}

// A label of one or two lines and the place on the axis that it speaks of.
struct Note {
  std::string name, value;
  Face name_face, value_face;
  double mark;      // x of what it labels
  double half = 0;  // at least this half width
  double x = 0;     // where it ends up
};

constexpr double tight = 34;  // two marks nearer than this have no room for a // between them

Note note_of(const Total& total) {
  const bool shown = total.kind == TotalKind::Shown;
  return {total.label, total.value, shown ? Face::SmallLabelStrong : Face::SmallSecond,
          shown ? Face::SmallValueAccent : Face::SmallValue, x_of(total.total->middle())};
}

// Sorted by mark and moved apart.
void settle(const Pen& pen, std::vector<Note>& notes) {
  std::ranges::stable_sort(notes, {}, &Note::mark);
  std::vector<Stop> stops;
  for (const Note& note : notes) {
    const double words =
        std::max(pen.width(note.name_face, note.name), pen.width(note.value_face, note.value));
    stops.push_back({note.mark, std::max(note.half, words / 2)});
  }
  const auto centres = spread(stops, {0, width, 10});
  for (std::size_t i = 0; i < notes.size(); ++i) notes[i].x = centres[i];
}

void draw_above(Pen& pen, const std::vector<Note>& notes) {
  for (const Note& note : notes) {
    if (note.name.empty() && note.value.empty()) {
      cut_mark(pen, {note.x, value_y - 5}, 7);
      continue;
    }
    pen.text(note.name_face, {note.x, name_y, Anchor::Middle}, note.name);
    pen.text(note.value_face, {note.x, value_y, Anchor::Middle}, note.value);
    if (std::abs(note.x - note.mark) > 12) {
      pen.line(Ink::Lead, {note.x, value_y + 4}, {note.mark, axis_y - 7});
    }
  }
}

void draw_below(Pen& pen, const std::vector<Note>& notes) {
  for (const Note& note : notes) {
    pen.path(Ink::Lead,
             path_of(std::vector<Point>{
                 {note.mark, axis_y + 14}, {note.mark, axis_y + 26}, {note.x, axis_y + 36}}));
    pen.text(note.name_face, {note.x, below_y, Anchor::Middle}, note.name);
    pen.text(note.value_face, {note.x, below_y + 16, Anchor::Middle}, note.value);
  }
}

bool is_average(const Total& total) {
  return total.kind == TotalKind::Average;
}

// The line from one evaluation to the next, where they can be compared.
void connect(Pen& pen, const Totals& totals) {
  const Total* before = nullptr;
  for (const Total& total : totals.rows) {
    if (is_average(total)) continue;
    if (before && before->total && total.total && !total.cut) {
      pen.line(Ink::SpanLine, {x_of(before->total->middle()), axis_y},
               {x_of(total.total->middle()), axis_y});
    }
    before = &total;
  }
}

struct Cut {
  std::string word;
  double from, to;  // x of the evaluations on its two sides
  [[nodiscard]] double x() const { return (from + to) / 2 + (to < from ? -2 : 2); }
  [[nodiscard]] bool on_axis() const { return std::abs(to - from) >= tight; }
};

std::vector<Cut> cuts_of(const Totals& totals) {
  std::vector<Cut> cuts;
  const Total* before = nullptr;  // the last one known
  std::optional<std::string> word;
  for (const Total& total : totals.rows) {
    if (is_average(total)) continue;
    if (total.cut) word = total.cut;
    if (!total.total) continue;
    if (word && before) {
      cuts.push_back({*word, x_of(before->total->middle()), x_of(total.total->middle())});
    }
    word.reset();
    before = &total;
  }
  return cuts;
}

// On the axis, or among the labels above when the marks leave no room; the word always below.
void place_cuts(const std::vector<Cut>& cuts, std::vector<Note>& above, std::vector<Note>& below) {
  for (const Cut& cut : cuts) {
    const Note note{cut.word, "", Face::SmallSecond, Face::SmallSecond, cut.x()};
    if (!cut.word.empty()) below.push_back(note);
    if (!cut.on_axis()) above.push_back({"", "", Face::Axis, Face::Axis, cut.x() - 2, 6});
  }
}

// What is not known stands dashed half way along the scale.
Note missing_note(Pen& pen, const Total& total) {
  pen.circle(Ink::Missing, {width / 2, axis_y}, 7);
  return {total.label, total.value, Face::SmallSecond, Face::SmallSecond, width / 2};
}

void axis(Pen& pen, const Totals& totals, const std::vector<Note>& below) {
  pen.line(Ink::Base, {0, axis_y}, {width, axis_y});
  for (const Tick& tick : totals.ticks) {
    const double x = std::clamp(x_of(tick.at), 0.5, width - 0.5);
    pen.line(Ink::Base, {x, axis_y}, {x, axis_y + 5});
    const bool covered =
        std::ranges::any_of(below, [&](const Note& note) { return std::abs(note.mark - x) < 20; });
    if (covered) continue;
    const Anchor anchor = tick.at <= 0   ? Anchor::Start
                          : tick.at >= 1 ? Anchor::End
                                         : Anchor::Middle;
    pen.text(Face::Axis, {x_of(tick.at), axis_y + 20, anchor}, tick.label);
  }
}

void range(Pen& pen, Span share) {
  const double low = x_of(share.low);
  const double high = x_of(share.high);
  if (high - low < 2 * mark_size(pen.medium()).least_range) return;
  for (const double x : {low, high}) pen.line(Ink::Whisker, {x, axis_y - 6}, {x, axis_y + 6});
  pen.line(Ink::Whisker, {low, axis_y}, {high, axis_y});
}

void marks(Pen& pen, const Totals& totals) {
  const auto draw = [&](TotalKind kind) {
    for (const Total& total : totals.rows) {
      if (total.kind != kind || !total.total) continue;
      range(pen, *total.total);
      total_mark(pen, total, {x_of(total.total->middle()), axis_y}, 10);
    }
  };
  for (const TotalKind kind :
       {TotalKind::Average, TotalKind::Earlier, TotalKind::Later, TotalKind::Shown}) {
    draw(kind);
  }
}

}  // namespace

Svg totals_on_axis(Pen pen, const Totals& totals) {
  const std::vector<Cut> cuts = cuts_of(totals);
  std::vector<Note> above;
  std::vector<Note> below;
  if (totals.spread) {
    const Spread& known = *totals.spread;
    const double low = x_of(known.share.low);
    const double high = x_of(known.share.high);
    pen.rect(Ink::Band, {low, axis_y - 5, high - low, 10});
    above.push_back({"", known.low_label, Face::Axis, Face::Axis, low});
    above.push_back({"", known.high_label, Face::Axis, Face::Axis, high});
  }
  for (const Total& total : totals.rows) {
    auto& side = is_average(total) ? below : above;
    side.push_back(total.total ? note_of(total) : missing_note(pen, total));
  }
  place_cuts(cuts, above, below);
  settle(pen, above);
  settle(pen, below);
  axis(pen, totals, below);
  connect(pen, totals);
  for (const Cut& cut : cuts) {
    if (cut.on_axis()) cut_mark(pen, {cut.x(), axis_y}, 7);
  }
  marks(pen, totals);
  draw_above(pen, above);
  draw_below(pen, below);
  return pen.finish(totals.alt, {width, below.empty() ? 88.0 : 132.0});
}

}  // namespace kompass::chart
