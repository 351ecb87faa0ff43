// SPDX-License-Identifier: EUPL-1.2
#include "chart/ladder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chart/marks.hpp"
#include "chart/pen.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

struct Tread {
  const LadderStep* step;
  std::size_t index;
  double above;  // share of the way from this step to the next that the grade goes; 0 to 1
  enum class State { Empty, Filled, Chosen } state;
};

double share_between(double value, double low, double high) {
  return high > low ? clamped((value - low) / (high - low)) : 0;
}

std::vector<Tread> treads(const Ladder& ladder) {
  std::vector<Tread> all;
  const std::size_t n = ladder.steps.size();
  for (std::size_t i = 0; i < n; ++i) {
    const double percent = ladder.steps[i].percent;
    Tread tread{&ladder.steps[i], i, 0, Tread::State::Empty};
    if (ladder.grade) {
      const double below = i > 0 ? ladder.steps[i - 1].percent : 0;
      const bool reached = *ladder.grade >= percent;
      const bool last = i + 1 == n || *ladder.grade < ladder.steps[i + 1].percent;
      tread.state = !reached ? Tread::State::Empty
                    : last   ? Tread::State::Chosen
                             : Tread::State::Filled;
      if (!reached) tread.above = share_between(*ladder.grade, below, percent);
    }
    all.push_back(tread);
  }
  return all;
}

void frame(Pen& pen, const Box& box) {
  const double out = pen.print() ? 1.6 : 3;
  pen.rect(Ink::StepFrame, {box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out});
}

// `foot` is the part of the tread that is hatched when the grade reaches into it.
void draw_tread(Pen& pen, const Tread& tread, const Box& box, const Box& foot) {
  switch (tread.state) {
    case Tread::State::Filled: return pen.rect(Ink::StepFill, box);
    case Tread::State::Chosen: pen.rect(Ink::StepFill, box); return frame(pen, box);
    case Tread::State::Empty: break;
  }
  pen.rect(Ink::StepOpen, {box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1});
  if (foot.w > 0.5) hatch(pen, foot);
}

struct Upright {
  double width, treads;  // height of the highest tread
  double gap, least;     // between treads; height of 0 %
  double foot;           // height of the hatched foot
  double label, line;    // from the ground to the label; from line to line
};

constexpr Upright web_upright{840, 104, 6, 4, 10, 22, 19};
constexpr Upright print_upright{0, 40, 1.6, 3, 4, 10, 9.6};

Svg upright(Pen pen, const Ladder& ladder, Upright m) {
  const double pad = pen.print() ? 2.5 : 5;  // for the frame
  const double count = static_cast<double>(std::max<std::size_t>(ladder.steps.size(), 1));
  const double each = (m.width - 2 * pad + m.gap) / count;
  const double ground = m.treads + pad;
  double bottom = ground + pad;
  for (const Tread& tread : treads(ladder)) {
    const double height = m.least + (m.treads - m.least) * clamped(tread.step->percent / 100);
    const double x = pad + each * static_cast<double>(tread.index);
    const Box box{x, ground - height, each - m.gap, height};
    const Box foot{x, ground - std::min(m.foot, height), box.w * tread.above,
                   std::min(m.foot, height)};
    draw_tread(pen, tread, box, foot);
    double y = ground + m.label;
    if (!tread.step->label.empty()) {
      pen.text(Face::SmallLabelStrong, {x, y}, tread.step->label);
      y += m.line;
    }
    for (const auto& line : wrap(tread.step->text, pen.size(Face::SmallSecond), 400, box.w)) {
      pen.text(Face::SmallSecond, {x, y}, line);
      y += m.line;
    }
    if (y > ground + m.label) bottom = std::max(bottom, y - m.line + m.line * 0.4);
  }
  return pen.finish(ladder.alt, {m.width, bottom});
}

constexpr double lying_bar = 104;

Svg lying(Pen pen, const Ladder& ladder) {
  double y = 4;
  auto all = treads(ladder);
  std::ranges::reverse(all);
  for (const Tread& tread : all) {
    const auto lines = wrap(tread.step->text, pen.size(Face::SmallSecond), 400, 350 - 118 - 52);
    const double height = std::max(30.0, 19 * static_cast<double>(lines.size()) + 6);
    const double length = lying_bar * (0.06 + 0.94 * clamped(tread.step->percent / 100));
    const Box box{4, y, length, height};
    const Box foot{4, y + height - 10, length * tread.above, 10};
    draw_tread(pen, tread, box, foot);
    double base = y + height / 2 + 5 - 9.5 * (static_cast<double>(lines.size()) - 1);
    pen.text(Face::SmallLabelStrong, {118, base}, tread.step->label);
    for (const auto& line : lines) {
      pen.text(Face::SmallSecond, {170, base}, line);
      base += 19;
    }
    y += height + 8;
  }
  return pen.finish(ladder.alt, {350, y});
}

}  // namespace

Svg ladder(const Ladder& ladder, const Sheet& sheet) {
  Pen pen(sheet.medium);
  if (sheet.medium == Medium::Narrow) return lying(pen, ladder);
  Upright m = pen.print() ? print_upright : web_upright;
  if (pen.print()) m.width = sheet.print_mm * points_per_mm;
  return upright(pen, ladder, m);
}

Svg ladder_sign(const LadderSign& sign, Medium medium) {
  Pen pen(medium);
  std::vector<double> steps;
  for (const double percent : sign.percents) {
    if (percent > 0) steps.push_back(percent);
  }
  const double each = sign.width / static_cast<double>(std::max<std::size_t>(steps.size(), 1));
  const double gap = each / 6;
  double below = 0;
  for (std::size_t k = 0; k < steps.size(); ++k) {
    const double height = sign.height * (0.12 + 0.86 * clamped(steps[k] / 100));
    const Box box{each * static_cast<double>(k) + gap / 2, sign.height - height + 0.25, each - gap,
                  height - 0.75};
    pen.rect(sign.grade ? Ink::StepOpen : Ink::Missing, box);
    const double filled = sign.grade ? share_between(*sign.grade, below, steps[k]) : 0;
    pen.rect(Ink::StepFill, {box.x, box.y, box.w * filled, box.h});
    below = steps[k];
  }
  return pen.finish({}, {sign.width, sign.height, "steps"});
}

}  // namespace kompass::chart
