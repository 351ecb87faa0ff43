// SPDX-License-Identifier: EUPL-1.2
#include "chart/place.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kompass::chart {
namespace {

// A run of labels that touch, at their common best place.
struct Cluster {
  double sum = 0;
  double count = 0;
  [[nodiscard]] double mean() const { return sum / count; }
};

// -1 left, 0 above or below, 1 right.
int side_of(double angle) {
  const double across = std::cos(angle);
  return std::abs(across) < 0.05 ? 0 : across > 0 ? 1 : -1;
}

}  // namespace

double spoke_angle(std::size_t i, std::size_t n) {
  return 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(n) -
         std::numbers::pi / 2;
}

Point on_spoke(Point centre, double radius, double angle) {
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

// Isotonic regression by pooling neighbours, on places from which the needed distances are taken.
std::vector<double> spread(std::span<const Stop> stops, const Room& room) {
  if (stops.empty()) return {};
  std::vector<double> needed{0};
  for (std::size_t i = 1; i < stops.size(); ++i) {
    needed.push_back(needed.back() + stops[i - 1].half + room.gap + stops[i].half);
  }
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    clusters.push_back({stops[i].at - needed[i], 1});
    while (clusters.size() > 1 && clusters.back().mean() < clusters[clusters.size() - 2].mean()) {
      const Cluster last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().count += last.count;
    }
  }
  const double least = room.from + stops.front().half;
  const double most = std::max(least, room.to - stops.back().half - needed.back());
  std::vector<double> centres;
  for (const Cluster& cluster : clusters) {
    for (int k = 0; k < static_cast<int>(cluster.count); ++k) {
      centres.push_back(std::clamp(cluster.mean(), least, most) + needed[centres.size()]);
    }
  }
  return centres;
}

std::vector<double> label_rooms(const Ring& ring, std::size_t spokes) {
  std::vector<double> rooms;
  for (std::size_t i = 0; i < spokes; ++i) {
    const double angle = spoke_angle(i, spokes);
    const Point at = on_spoke(ring.centre, ring.radius, angle);
    const int side = side_of(angle);
    // Above and below, the label may reach as far as the labels of both neighbours begin.
    const double beside = std::abs(std::cos(spoke_angle(i + 1, spokes))) * ring.radius - ring.gap;
    const double edge = std::min(at.x, ring.width - at.x);
    rooms.push_back(side > 0 ? ring.width - at.x : side < 0 ? at.x : 2 * std::min(edge, beside));
  }
  return rooms;
}

std::vector<LabelPlace> place_labels(const Ring& ring, std::span<const double> heights) {
  std::vector<LabelPlace> places(heights.size());
  for (const int side : {-1, 0, 1}) {
    std::vector<std::size_t> spokes;
    std::vector<Stop> stops;
    for (std::size_t i = 0; i < heights.size(); ++i) {
      const double angle = spoke_angle(i, heights.size());
      if (side_of(angle) != side) continue;
      const double half = heights[i] / 2;
      const Point at = on_spoke(ring.centre, ring.radius, angle);
      places[i] = {at.x, 0, side == 0 ? Anchor::Middle : side > 0 ? Anchor::Start : Anchor::End};
      spokes.push_back(i);
      stops.push_back({at.y + half * std::sin(angle), half});
    }
    if (side == -1 || side == 0) {  // clockwise order runs upwards on the left
      std::ranges::reverse(spokes);
      std::ranges::reverse(stops);
    }
    if (side == 0 && spokes.size() == 2) {
      std::ranges::reverse(spokes);
      std::ranges::reverse(stops);
    }
    const auto centres = spread(stops, {0, ring.height, ring.gap});
    for (std::size_t k = 0; k < spokes.size(); ++k) {
      places[spokes[k]].top = centres[k] - stops[k].half;
    }
  }
  return places;
}

}  // namespace kompass::chart
