// SPDX-License-Identifier: EUPL-1.2
#include "core/profile.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/mapped.hpp"

namespace kompass {
namespace {

// What a sub-area gives to one perspective, in worths of its criteria.
struct Part {
  int criteria = 0;
  std::int64_t possible = 0;
  std::int64_t earned = 0;  // times its grades in percent
};

// Added up in whole numbers first: a sum of fractions costs many times as much.
void add_sub_area(const SubArea& sub_area, std::span<const GradeSheet::Entry> entries,
                  std::vector<PerspectiveShare>& shares) {
  std::int64_t worth = 0;
  std::vector<Part> parts(shares.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& criterion = sub_area.criteria[i];
    if (entries[i].state != GradeSheet::State::NotApplicable) worth += criterion.worth;
    if (entries[i].state != GradeSheet::State::Graded) continue;
    for (const auto& perspective : criterion.perspectives) {
      const auto share = std::ranges::find(shares, perspective, &PerspectiveShare::perspective);
      if (share == shares.end()) continue;
      auto& part = parts[static_cast<std::size_t>(share - shares.begin())];
      ++part.criteria;
      part.possible += criterion.worth;
      part.earned += std::int64_t{criterion.worth} * entries[i].percent;
    }
  }
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto& part = parts[i];
    if (part.criteria == 0) continue;
    shares[i].criteria += part.criteria;
    shares[i].possible += Exact::ratio(Wide{sub_area.max} * part.possible, worth);
    shares[i].earned += Exact::ratio(Wide{sub_area.max} * part.earned, Wide{100} * worth);
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
