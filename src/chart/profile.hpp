// SPDX-License-Identifier: EUPL-1.2
// Shares that cut across the areas, in groups: the systems and the emphases a criterion is tagged
// with. Drawn as bars of a common axis under a heading each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/svg.hpp"

namespace kompass::chart {

struct ProfileRow {
  std::string name;
  std::optional<Span> shown;  // nothing: missing
  std::optional<double> earlier;
  Comparable comparable = Comparable::Yes;
  std::string value;   // "74 %", or the word for missing
  std::string change;  // may be empty
};

struct ProfileGroup {
  std::string heading;
  std::vector<ProfileRow> rows;
};

struct Profile {
  Alt alt;
  std::vector<ProfileGroup> groups;
  std::vector<Tick> ticks;
  std::string value_head, change_head;
};
Svg profile(const Profile& profile, const Sheet& sheet);

}  // namespace kompass::chart
