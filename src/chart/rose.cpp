// SPDX-License-Identifier: EUPL-1.2
#include "chart/rose.hpp"

#include <cassert>
#include <numbers>

#include "chart/kites.hpp"
#include "chart/marks.hpp"
#include "chart/place.hpp"

namespace kompass::chart {
namespace {

constexpr double missing_tip = 0.72;  // a size that says nothing

// Smaller roses need broader kites to be seen; sizes in pixels.
double shoulder_share(double pixels) {
  return pixels < 30 ? 0.40 : pixels < 60 ? 0.34 : 0.30;
}

double pixels_of(double size, Medium medium) {
  return medium == Medium::Print ? size * 4 / 3 : size;
}

void missing_kite(Pen& pen, const KiteShape& shape, double tip) {
  const auto light = half_kite(shape, tip, Half::Light);
  const auto dark = half_kite(shape, tip, Half::Dark);
  pen.polygon(Ink::Missing, {light[0], light[2], light[1], dark[2]});
}

void half(Pen& pen, const KiteShape& shape, double tip, Half side) {
  pen.polygon(side == Half::Dark ? Ink::KiteDark : Ink::KiteLight, half_kite(shape, tip, side));
}

// The rhomb of an area sign: drawn to read at 22 px.
void rhomb(Pen& pen, double angle, double radius) {
  const double waist = radius * 0.46 * 1.12;
  pen.polygon(Ink::KiteOn, {{0, 0},
                            on_spoke({}, waist, angle - 0.5),
                            on_spoke({}, radius, angle),
                            on_spoke({}, waist, angle + 0.5)});
}

}  // namespace

std::array<Point, 3> half_kite(const KiteShape& shape, double tip, Half half) {
  const double angle = spoke_angle(shape.area, shape.areas);
  const double turn = std::numbers::pi / static_cast<double>(shape.areas);
  return {Point{}, on_spoke({}, tip, angle),
          on_spoke({}, shape.shoulder, angle + (half == Half::Dark ? turn : -turn))};
}

void kites(Pen& pen, const RoseValues& values, double radius, double shoulder) {
  assert(values.compared.empty() || values.compared.size() == values.shown.size());
  const bool alone = values.compared.empty();
  for (std::size_t i = 0; i < values.shown.size(); ++i) {
    const KiteShape shape{i, values.shown.size(), shoulder};
    const auto& dark = values.shown[i];
    const auto& light = alone ? dark : values.compared[i];
    if (!dark || !light) missing_kite(pen, shape, radius * missing_tip);
    if (light) half(pen, shape, radius * clamped(*light), Half::Light);
    if (dark) half(pen, shape, radius * clamped(*dark), Half::Dark);
  }
}

Svg rose(const Rose& rose, Medium medium) {
  const double pixels = pixels_of(rose.size, medium);
  const bool ring = pixels >= 32;
  const double radius = rose.size / 2 - (ring ? 1.5 : 0.5);
  Pen pen(medium);
  if (ring) pen.circle(Ink::Ring, {}, radius);
  pen.open_group(pixels < 60 ? Ink::SmallRose : Ink::Rose);
  kites(pen, rose.values, radius, radius * shoulder_share(pixels));
  pen.close_group();
  return pen.finish_centred(rose.alt, {rose.size, rose.size, pixels < 60 ? "glyph tiny" : "glyph"});
}

Svg area_sign(std::size_t area, std::size_t areas, double size, Medium medium) {
  const double radius = size / 2 - 0.5;
  Pen pen(medium);
  for (std::size_t i = 0; i < areas; ++i) {
    if (i == area) continue;
    const KiteShape shape{i, areas, radius * 0.46};
    const auto light = half_kite(shape, radius * 0.8, Half::Light);
    const auto dark = half_kite(shape, radius * 0.8, Half::Dark);
    pen.polygon(Ink::KiteOff, {light[0], light[2], light[1], dark[2]});
  }
  rhomb(pen, spoke_angle(area, areas), radius);
  return pen.finish_centred({}, {size, size, "icon"});
}

Svg brand_mark(double size, Medium medium) {
  const double radius = size / 2 - 0.5;
  RoseValues values;
  for (int i = 0; i < 8; ++i) values.shown.emplace_back(i % 2 == 0 ? 1 : 0.64);
  Pen pen(medium);
  pen.open_group(Ink::SmallRose);
  kites(pen, values, radius, radius * 0.40);
  pen.close_group();
  return pen.finish_centred({}, {size, size, "glyph brand"});
}

}  // namespace kompass::chart
