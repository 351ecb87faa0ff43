// SPDX-License-Identifier: EUPL-1.2
#include "core/profile.hpp"

#include <algorithm>
#include <span>

#include "base/mapped.hpp"

namespace kompass {
namespace {

void add_sub_area(const SubArea& sub_area, std::span<const GradeSheet::Entry> entries,
                  std::vector<PerspectiveShare>& shares) {
  int worth = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool applies = entries[i].state != GradeSheet::State::NotApplicable;
    worth += applies ? sub_area.criteria[i].worth : 0;
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].state != GradeSheet::State::Graded) continue;
    const auto& criterion = sub_area.criteria[i];
    const Exact points = Exact::ratio(Wide{sub_area.max} * criterion.worth, worth);
    for (const auto& perspective : criterion.perspectives) {
      auto share = std::ranges::find(shares, perspective, &PerspectiveShare::perspective);
      if (share == shares.end()) continue;
      share->possible += points;
      share->earned += points * Exact::ratio(entries[i].percent, 100);
      ++share->criteria;
    }
  }
}

}  // namespace

std::vector<PerspectiveShare> perspective_profile(const Edition& edition, const GradeSheet& sheet) {
  auto shares = mapped(edition.perspectives, [](const Perspective& perspective) {
    return PerspectiveShare{.perspective = perspective.id};
  });
  std::size_t at = 0;
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      const auto count = sub_area.criteria.size();
      add_sub_area(sub_area, std::span(sheet.entries).subspan(at, count), shares);
      at += count;
    }
  }
  std::erase_if(shares, [](const PerspectiveShare& share) { return share.criteria == 0; });
  return shares;
}

}  // namespace kompass
