// SPDX-License-Identifier: EUPL-1.2
#include "site/sides.hpp"

#include <algorithm>

#include "base/mapped.hpp"
#include "site/charts.hpp"

namespace kompass::site {
namespace {

Side side_of(const Visit& visit, const service::Publication& publication,
             const service::Publication& base) {
  Side side{.publication = &publication,
            .edition = visit.site.edition(publication.edition),
            .scores = scores_of(publication),
            .name = publication.municipality.name,
            .when = std::to_string(publication.year),
            .name_language = home_language(publication)};
  if (&publication != &base) side.against = compared(visit, publication, &base);
  return side;
}

GroupMean mean_of(const Visit& visit, const Group& group, const Edition& edition) {
  GroupMean mean{.members = members_of(visit, group, &edition.id)};
  mean.elsewhere = members_of(visit, group, nullptr).size() - mean.members.size();
  mean.cohort = stats::cohort_of(
      edition, mapped(mean.members, [](const auto* one) { return scores_of(*one); }));
  return mean;
}

Side side_of(const Visit& visit, const Group& group, const GroupMean& mean, const Side& base) {
  Side side{
      .edition = base.edition,
      .scores = mean.cohort.scores(),
      .name = group.name,
      .when = visit.say("site_compare_mean_of", {{"count", std::to_string(mean.members.size())}}),
      .name_language = group.language};
  for (std::size_t i = 0; i < side.scores.areas.size(); ++i) {
    if (mean.cohort.areas[i].count > 1) continue;
    const auto& area = side.scores.areas[i];
    side.scores.areas[i] = {.code = area.code, .max = area.max};
  }
  side.against = compare({*side.edition, side.scores}, {*base.edition, base.scores}, {});
  return side;
}

}  // namespace

std::vector<const Side*> Sides::with_areas() const {
  std::vector<const Side*> found;
  for (const auto& side : all) {
    const bool known = std::ranges::any_of(
        side.scores.areas, [](const Score& area) { return area.points.has_value(); });
    if (known) found.push_back(&side);
  }
  return found;
}

bool Sides::mean_has_areas() const {
  const auto known = with_areas();
  return !known.empty() && known.back()->publication == nullptr;
}

std::size_t Sides::areas() const {
  return base().scores.areas.size();
}

Sides sides_of(const Visit& visit, const Choice& choice) {
  Sides sides;
  for (const auto* one : choice.chosen) {
    sides.all.push_back(side_of(visit, *one, *choice.chosen.front()));
  }
  const Side& base = sides.base();
  if (!choice.group || base.edition == nullptr) return sides;
  sides.group = mean_of(visit, *choice.group, *base.edition);
  if (sides.group->members.size() < 2) return sides;
  sides.all.push_back(side_of(visit, *choice.group, *sides.group, base));
  return sides;
}

const ComparedRow* row_against(const Side& side, const Code& base_area) {
  if (!side.against) return nullptr;
  const auto& areas = side.against->areas;
  const auto found = std::ranges::find_if(
      areas, [&](const ComparedRow& row) { return row.other_code == base_area; });
  return found == areas.end() ? nullptr : &*found;
}

const Score* score_beside(const Side& side, const Sides& sides, std::size_t area) {
  const Score& own = sides.base().scores.areas[area];
  if (&side == &sides.base()) return &own;
  const auto* row = row_against(side, own.code);
  return row == nullptr ? nullptr : &row->here;
}

std::optional<double> middle_beside(const Side& side, const Sides& sides, std::size_t area) {
  const auto* score = score_beside(side, sides, area);
  return score == nullptr ? std::nullopt : middle_of(*score);
}

Comparability comparability_beside(const Side& side, const Sides& sides, std::size_t area) {
  if (&side == &sides.base()) return Comparability::Equal;
  const auto* row = row_against(side, sides.base().scores.areas[area].code);
  return row == nullptr ? Comparability::NotComparable : row->comparability;
}

chart::SeriesMark mark_of_side(std::size_t side) {
  return static_cast<chart::SeriesMark>(std::min(side, chart::series_marks - 1));
}

}  // namespace kompass::site
