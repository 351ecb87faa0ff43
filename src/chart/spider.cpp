// SPDX-License-Identifier: EUPL-1.2
#include "chart/spider.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "base/mapped.hpp"
#include "chart/marks.hpp"
#include "chart/pen.hpp"
#include "chart/place.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

using Series = std::optional<double> Spoke::*;

struct Measures {
  double width, height, radius;
  double label_gap;  // from the outer ring to the labels
  double line;       // from line to line
  double first;      // from the top of a label to its first baseline
  double name_room;  // names are wrapped rather than given more
};

Measures measures(const Pen& pen, const Sheet& sheet) {
  if (pen.medium() == Medium::Wide) return {460, 430, 138, 14, 17, 12, 112};
  if (pen.medium() == Medium::Narrow) return {350, 320, 118, 10, 17, 12, 60};
  return {sheet.print_mm * points_per_mm, 290, 106, 8, 9.6, 7, 86};
}

struct Layout {
  Measures m;
  Point centre;
  double radius;
};

// How far a name set in the room reaches beyond the outer ring's side.
double reach(const Pen& pen, const Spoke& spoke, const Measures& m, double across) {
  if (pen.medium() == Medium::Narrow) return pen.width(Face::SmallValue, spoke.value);
  const std::string name = spoke.code + " " + spoke.name;
  const Face face = Face::SmallLabel;
  const double word = widest_word(name, pen.size(face), pen.weight(face));
  const double compared = pen.width(Face::SmallValue, spoke.value) +
                          (pen.print() ? pen.width(Face::SmallSecond, spoke.compared) : 0);
  const double whole = std::max(pen.width(face, name) + 2, compared);
  return std::min(whole, std::max({m.name_room, word, compared})) -
         (1 - std::abs(across)) * (m.radius + m.label_gap);
}

// The web of rings keeps its size while the labels fit beside it, and shrinks to at least 60 %.
Layout layout_of(const Pen& pen, const Spider& spider, const Sheet& sheet) {
  const Measures m = measures(pen, sheet);
  double left = 0;
  double right = 0;
  for (std::size_t i = 0; i < spider.spokes.size(); ++i) {
    const double across = std::cos(spoke_angle(i, spider.spokes.size()));
    double& side = across > 0 ? right : left;
    if (std::abs(across) > 0.05) side = std::max(side, reach(pen, spider.spokes[i], m, across));
  }
  const double room = (m.width - left - right) / 2 - m.label_gap;
  const double radius = std::clamp(room, m.radius * 0.6, m.radius);
  const double half = radius + m.label_gap;
  const bool fits = std::max(left, right) + half <= m.width / 2;
  const double between = left + half + (m.width - left - right - 2 * half) / 2;
  return {m, {fits ? m.width / 2 : between, m.height / 2}, radius};
}

std::vector<std::optional<Point>> points(const Spider& spider, const Layout& layout,
                                         Series series) {
  std::vector<std::optional<Point>> places;
  for (std::size_t i = 0; i < spider.spokes.size(); ++i) {
    const auto& share = spider.spokes[i].*series;
    if (!share) {
      places.emplace_back();
      continue;
    }
    const double angle = spoke_angle(i, spider.spokes.size());
    places.emplace_back(on_spoke(layout.centre, layout.radius * clamped(*share), angle));
  }
  return places;
}

bool is_gap(const std::optional<Point>& point) {
  return !point;
}

// The unbroken runs of a closed round, each as an open path. Nothing when all are there.
std::vector<std::vector<Point>> runs(const std::vector<std::optional<Point>>& round) {
  std::vector<std::vector<Point>> found;
  const std::size_t n = round.size();
  const auto gap = std::ranges::find_if(round, is_gap);
  if (gap == round.end()) return found;
  const auto start = static_cast<std::size_t>(gap - round.begin());
  bool open = false;
  for (std::size_t k = 1; k < n; ++k) {
    const auto& point = round[(start + k) % n];
    if (point && !open) found.emplace_back();
    if (point) found.back().push_back(*point);
    open = point.has_value();
  }
  return found;
}

void round_line(Pen& pen, const std::vector<std::optional<Point>>& round, Ink closed, Ink open) {
  if (std::ranges::none_of(round, is_gap)) {
    return pen.polygon(closed, mapped(round, [](const auto& point) { return *point; }));
  }
  for (const auto& run : runs(round)) {
    if (run.size() > 1) pen.path(open, path_of(run));
  }
}

// Where the spokes meet a ring; `share` is 1 at their ends.
std::vector<Point> corners_at(double share, const Layout& layout, std::size_t spokes) {
  std::vector<Point> corners(spokes);
  for (std::size_t i = 0; i < spokes; ++i) {
    corners[i] = on_spoke(layout.centre, layout.radius * share, spoke_angle(i, spokes));
  }
  return corners;
}

void web(Pen& pen, const Spider& spider, const Layout& layout) {
  const std::size_t spokes = spider.spokes.size();
  for (const Tick& ring : spider.rings) {
    pen.polygon(ring.at >= 1 ? Ink::WebOut : Ink::Web, corners_at(ring.at, layout, spokes));
  }
  for (const Point& end : corners_at(1, layout, spokes)) pen.line(Ink::Web, layout.centre, end);
}

// On the last side of each ring, halfway between two spokes: marks stand on the spokes only.
void ring_numbers(Pen& pen, const Spider& spider, const Layout& layout) {
  const std::size_t n = spider.spokes.size();
  const double below = pen.print() ? 2.4 : 4.5;  // the baseline under the middle of a figure
  for (const Tick& ring : spider.rings) {
    const double radius = layout.radius * ring.at;
    const Point first = on_spoke(layout.centre, radius, spoke_angle(0, n));
    const Point last = on_spoke(layout.centre, radius, spoke_angle(n - 1, n));
    const At at{(first.x + last.x) / 2, (first.y + last.y) / 2 + below, Anchor::Middle};
    pen.text_on_lines(Face::Axis, at, ring.label);
  }
}

void lines(Pen& pen, const Spider& spider, const Layout& layout) {
  const auto average = points(spider, layout, &Spoke::average);
  const auto earlier = points(spider, layout, &Spoke::earlier);
  const auto shown = points(spider, layout, &Spoke::shown);
  round_line(pen, shown, Ink::ShownForm, Ink::ShownLine);
  round_line(pen, average, Ink::AverageLine, Ink::AverageLine);
  round_line(pen, earlier, Ink::EarlierLine, Ink::EarlierLine);
  for (const auto& at : average) {
    if (at && pen.print()) diamond(pen, Ink::AverageDot, *at, 2.7);
  }
  for (const auto& at : earlier) {
    if (at) pen.circle(Ink::Earlier, *at, pen.print() ? 2.1 : 3.6);
  }
  for (const auto& at : shown) {
    if (at) diamond(pen, Ink::ShownDot, *at, pen.print() ? 3.7 : 5.5);
  }
}

// Dots alone mark a value of the average between two gaps, where no line can be drawn.
void lone_averages(Pen& pen, const Spider& spider, const Layout& layout) {
  if (pen.print()) return;
  for (const auto& run : runs(points(spider, layout, &Spoke::average))) {
    if (run.size() == 1) average_mark(pen, run.front(), 6);
  }
}

struct Label {
  std::vector<std::string> name;
  double height = 0;
};

std::vector<Label> labels(const Pen& pen, const Spider& spider, const Layout& layout,
                          const Ring& ring) {
  const auto rooms = label_rooms(ring, spider.spokes.size());
  std::vector<Label> all;
  for (std::size_t i = 0; i < spider.spokes.size(); ++i) {
    const Spoke& spoke = spider.spokes[i];
    Label label;
    const bool narrow = pen.medium() == Medium::Narrow;
    const std::string name = narrow ? spoke.code : spoke.code + "\u00A0" + spoke.name;
    label.name =
        wrap_evenly(name, pen.size(Face::SmallLabel), pen.weight(Face::SmallLabel), rooms[i] + 0.5);
    label.height = layout.m.line * (static_cast<double>(label.name.size()) + 1);
    all.push_back(std::move(label));
  }
  return all;
}

// The code keeps its own voice in front of the name.
void name_lines(Pen& pen, const Spoke& spoke, const Label& label, At at) {
  const double step = pen.print() ? 9.6 : 17;
  for (const std::string& line : label.name) {
    if (&line == &label.name.front() && line.starts_with(spoke.code)) {
      const std::string rest = line.substr(spoke.code.size());
      const std::array both{Run{Face::SmallCode, spoke.code}, Run{Face::SmallLabel, rest}};
      pen.text(at, both);
    } else {
      pen.text(Face::SmallLabel, at, line);
    }
    at.y += step;
  }
}

void words(Pen& pen, const Spider& spider, const Layout& layout) {
  const Measures& m = layout.m;
  const Ring ring{layout.centre, layout.radius + m.label_gap, m.width, m.height, 3};
  const auto texts = labels(pen, spider, layout, ring);
  const auto places = place_labels(ring, mapped(texts, &Label::height));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const At at{places[i].x, places[i].top + m.first, places[i].anchor};
    name_lines(pen, spider.spokes[i], texts[i], at);
    const double y = at.y + m.line * static_cast<double>(texts[i].name.size());
    const Spoke& spoke = spider.spokes[i];
    const std::string_view compared = pen.print() ? spoke.compared : std::string_view{};
    const std::array both{Run{spoke.shown ? Face::SmallValue : Face::SmallSecond, spoke.value},
                          Run{Face::SmallSecond, compared}};
    pen.text({at.x, y, at.anchor}, both);
  }
}

}  // namespace

Svg spider(const Spider& spider, const Sheet& sheet) {
  assert(spider.spokes.size() >= 3);
  Pen pen(sheet.medium);
  const Layout layout = layout_of(pen, spider, sheet);
  web(pen, spider, layout);
  if (pen.print()) ring_numbers(pen, spider, layout);
  lines(pen, spider, layout);
  lone_averages(pen, spider, layout);
  if (!pen.print()) ring_numbers(pen, spider, layout);
  words(pen, spider, layout);
  return pen.finish(spider.alt, {layout.m.width, layout.m.height});
}

}  // namespace kompass::chart
