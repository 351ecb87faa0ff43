// SPDX-License-Identifier: EUPL-1.2
#include "chart/profile.hpp"

#include "chart/bars.hpp"

namespace kompass::chart {

Svg profile(const Profile& profile, const Sheet& sheet) {
  Bars chart{.alt = profile.alt,
             .ticks = profile.ticks,
             .value_head = profile.value_head,
             .change_head = profile.change_head};
  for (const ProfileGroup& group : profile.groups) {
    for (const ProfileRow& row : group.rows) {
      const bool first = &row == &group.rows.front();
      chart.rows.push_back({.group = first ? group.heading : "",
                            .name = row.name,
                            .shown = row.shown,
                            .earlier = row.earlier,
                            .comparable = row.comparable,
                            .value = row.value,
                            .change = row.change});
    }
  }
  return bars(chart, sheet);
}

}  // namespace kompass::chart
