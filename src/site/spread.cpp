// SPDX-License-Identifier: EUPL-1.2
#include "site/spread.hpp"

#include <algorithm>

#include "base/mapped.hpp"
#include "site/editions.hpp"
#include "site/sub_areas.hpp"

namespace kompass::site {
namespace {

const Score* find(const std::vector<Score>& scores, const Code& code) {
  const auto found = std::ranges::find(scores, code, &Score::code);
  return found == scores.end() || !found->points ? nullptr : &*found;
}

std::vector<const Score*> scores_in(const Spread& spread) {
  return mapped(spread.figures, [](const SpreadFigure& one) { return &one.score; });
}

void add_averages(const Visit& visit, Spread& spread, const Code& area) {
  for (const auto& one : *visit.averages) {
    if (one.average.edition != spread.edition->id) continue;
    if (one.average.of == AverageOf::Group) continue;
    if (const auto* score = find(one.scores.areas, area)) spread.averages.push_back({&one, *score});
  }
  std::ranges::stable_sort(spread.averages, std::ranges::greater(),
                           [](const SpreadAverage& one) { return one.average->average.date; });
}

Spread spread_of_area(const Visit& visit, const Edition& edition, Counterpart counterpart) {
  Spread spread{.edition = &edition, .counterpart = std::move(counterpart)};
  if (!spread.counterpart.code) return spread;
  const Code& area = *spread.counterpart.code;
  for (const auto& one : *visit.publications) {
    if (one.invented || one.edition != edition.id) continue;
    if (const auto* score = find(one.areas, area)) spread.figures.push_back({&one, *score});
  }
  add_averages(visit, spread, area);
  spread.range = stats::range_of(scores_in(spread));
  return spread;
}

}  // namespace

std::vector<Spread> spreads_of_area(const Visit& visit, const Edition& edition, const Code& area) {
  std::vector<Spread> spreads{
      spread_of_area(visit, edition, {area, Comparability::Equal, LocalText{}})};
  auto others = editions_by_date(visit, edition.id.instrument);
  std::ranges::reverse(others);
  for (const auto* other : others) {
    if (other->id == edition.id) continue;
    auto spread = spread_of_area(
        visit, *other, counterpart(edition.id, area, other->id, visit.site.data().crosswalks));
    if (!spread.figures.empty()) spreads.push_back(std::move(spread));
  }
  return spreads;
}

Spread spread_of_sub_area(const Visit& visit, const Edition& edition, const Code& sub_area) {
  Spread spread{.edition = &edition, .counterpart = {sub_area, Comparability::Equal, {}}};
  for (const auto& one : *visit.publications) {
    if (one.invented || one.edition != edition.id || !any_area_known(one)) continue;
    const auto scores = visit.site.sub_areas().of(visit.site.data(), one);
    if (const auto* score = find(*scores, sub_area)) spread.figures.push_back({&one, *score});
  }
  spread.range = stats::range_of(scores_in(spread));
  return spread;
}

std::vector<const SpreadFigure*> strongest(const Spread& spread) {
  return mapped(stats::upper_quarter(scores_in(spread)),
                [&](std::size_t i) { return &spread.figures[i]; });
}

}  // namespace kompass::site
