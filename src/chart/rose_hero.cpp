// SPDX-License-Identifier: EUPL-1.2
// The large rose of a cover: rings, notches and words around it.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

#include "base/mapped.hpp"
#include "chart/kites.hpp"
#include "chart/place.hpp"
#include "chart/rose.hpp"
#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

constexpr double value_step = 17;   // from the top of a label to under its value
constexpr double name_step = 10.2;  // from line to line
constexpr double label_gap = 15;    // from the ring to the labels
constexpr double name_most = 100;   // names beside the rose are wrapped here

struct Block {  // the words at one spoke
  std::vector<std::string> lines;
  double height = 0;
};

struct HeroFrame {
  double width, height, radius;
};

std::string_view figure_of(const RoseLabel& label) {
  return label.value.empty() ? std::string_view(label.code) : std::string_view(label.value);
}

// The longest radius that leaves room for every label's widest word, but at least half of `most`.
double fitting_radius(const Pen& pen, const RoseHero& hero, double half_width, double most) {
  double radius = most;
  for (std::size_t i = 0; i < hero.labels.size(); ++i) {
    const double across = std::abs(std::cos(spoke_angle(i, hero.labels.size())));
    if (across < 0.05) continue;
    const double word =
        widest_word(hero.labels[i].name, pen.size(Face::HeroName), pen.weight(Face::HeroName));
    radius = std::min(radius, (half_width - word - 0.5) / across - label_gap);
  }
  return std::max(radius, most / 2);
}

std::vector<Block> blocks(const Pen& pen, const RoseHero& hero, const std::vector<double>& rooms) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < hero.labels.size(); ++i) {
    const std::string& name = hero.labels[i].name;
    const double size = pen.size(Face::HeroName);
    const int weight = pen.weight(Face::HeroName);
    const bool beside = std::abs(std::cos(spoke_angle(i, hero.labels.size()))) > 0.05;
    const double least = std::max(widest_word(name, size, weight), name_most);
    Block block;
    block.lines = wrap_evenly(name, size, weight, beside ? std::min(rooms[i], least) : rooms[i]);
    block.height = value_step + name_step * static_cast<double>(block.lines.size());
    blocks.push_back(std::move(block));
  }
  return blocks;
}

void words_around(Pen& pen, const RoseHero& hero, const HeroFrame& frame) {
  const Ring ring{
      {frame.width / 2, frame.height / 2}, frame.radius + label_gap, frame.width, frame.height, 6};
  const auto texts = blocks(pen, hero, label_rooms(ring, hero.labels.size()));
  const auto places = place_labels(ring, mapped(texts, &Block::height));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const double x = places[i].x - frame.width / 2;
    double y = places[i].top - frame.height / 2 + 12.4;
    const bool known = hero.values.shown[i].has_value();
    pen.text(known ? Face::HeroNumber : Face::HeroName, {x, y, places[i].anchor},
             figure_of(hero.labels[i]));
    y += 11.6;
    for (const std::string& line : texts[i].lines) {
      pen.text(Face::HeroName, {x, y, places[i].anchor}, line);
      y += name_step;
    }
  }
}

void codes_around(Pen& pen, const RoseHero& hero, const HeroFrame& frame) {
  for (std::size_t i = 0; i < hero.labels.size(); ++i) {
    const Point at = on_spoke({}, frame.radius * 1.205, spoke_angle(i, hero.labels.size()));
    const double y = at.y + frame.width * 0.0145;
    pen.text(Face::HeroNumber, {at.x, y, Anchor::Middle}, hero.labels[i].code);
  }
}

// Ten notches from spoke to spoke on the web, four on paper; longer at a spoke and half way.
void notches(Pen& pen, std::size_t spokes, double radius) {
  const std::size_t each = pen.print() ? 4 : 10;
  const double from = pen.print() ? radius : radius * 1.055;
  for (std::size_t k = 0; k < spokes * each; ++k) {
    const bool at_spoke = k % each == 0;
    const double web = at_spoke ? 10 : k % 5 == 0 ? 6 : 3.5;
    const double length = !pen.print() ? web : at_spoke ? 6 : 3;
    const double angle = spoke_angle(k, spokes * each);
    pen.line(at_spoke ? Ink::NotchBig : Ink::Notch, on_spoke({}, from, angle),
             on_spoke({}, from + length, angle));
  }
}

void rings(Pen& pen, const RoseHero& hero, double radius) {
  for (const Tick& tick : hero.rings) {
    pen.circle(tick.at == 1 ? Ink::RingOut : Ink::Ring, {}, radius * tick.at);
  }
  const std::size_t spokes = hero.labels.size();
  for (std::size_t i = 0; i < spokes && !pen.print(); ++i) {
    pen.line(Ink::Axis, {}, on_spoke({}, radius, spoke_angle(i, spokes)));
  }
}

// Between the first two spokes, where no kite reaches.
void ring_numbers(Pen& pen, const RoseHero& hero, double radius) {
  const double angle =
      spoke_angle(0, 1) + std::numbers::pi / static_cast<double>(hero.labels.size());
  for (const Tick& tick : hero.rings) {
    const Point at = on_spoke({}, radius * tick.at - 7, angle);
    pen.text(Face::Axis, {at.x, at.y + 2.4, Anchor::Middle}, tick.label);
  }
}

}  // namespace

Svg rose_hero(const RoseHero& hero, const Sheet& sheet) {
  assert(hero.labels.size() == hero.values.shown.size());
  Pen pen(sheet.medium);
  HeroFrame frame{440, 440, 440 * 0.385};
  if (pen.print()) {
    frame.width = sheet.print_mm * points_per_mm;
    frame.height = hero.print_height_mm * points_per_mm;
    const double most = std::min(frame.width * 0.3265, frame.height / 2 - 66);
    frame.radius = fitting_radius(pen, hero, frame.width / 2, most);
  }
  notches(pen, hero.labels.size(), frame.radius);
  rings(pen, hero, frame.radius);
  pen.open_group(Ink::Rose);
  kites(pen, hero.values, frame.radius, frame.radius * 0.30);
  pen.close_group();
  if (pen.print()) {
    ring_numbers(pen, hero, frame.radius);
    words_around(pen, hero, frame);
  } else {
    codes_around(pen, hero, frame);
  }
  return pen.finish_centred(hero.alt, {frame.width, frame.height, "glyph hero-rose"});
}

}  // namespace kompass::chart
