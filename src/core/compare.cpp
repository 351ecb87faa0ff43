// SPDX-License-Identifier: EUPL-1.2
#include "core/compare.hpp"

#include <algorithm>

#include "core/rounding.hpp"

namespace kompass {
namespace {

const Score* find(const std::vector<Score>& scores, const std::optional<Code>& code) {
  if (!code) return nullptr;
  const auto found = std::ranges::find(scores, *code, &Score::code);
  return found == scores.end() ? nullptr : &*found;
}

std::optional<Difference> difference(const Score& here, const Score& there) {
  if (!here.points || !there.points || !here.shown || !there.shown) return std::nullopt;
  Difference result{.points = *here.points - *there.points, .shown = *here.shown - *there.shown};
  if (result.points.is_exact()) {
    const int rounded = static_cast<int>(rounded_whole(result.points.lowest().at));
    result.apart_from_shown = rounded != result.shown;
    result.shown = rounded;
  }
  return result;
}

ComparedRow compared(const Score& here, const Score* there, Counterpart counterpart) {
  ComparedRow row{.code = here.code,
                  .other_code = counterpart.code,
                  .here = here,
                  .comparability = counterpart.comparability,
                  .reason = std::move(counterpart.reason)};
  if (there != nullptr) row.there = *there;
  if (row.comparability != Comparability::NotComparable) {
    row.difference = difference(row.here, row.there);
  }
  return row;
}

// The weakest mark that still allows comparing; // only when nothing does.
Comparability weakest(std::span<const ComparedRow> rows) {
  auto mark = Comparability::Equal;
  bool any = false;
  for (const auto& row : rows) {
    if (row.comparability == Comparability::NotComparable) continue;
    mark = std::max(mark, row.comparability);
    any = true;
  }
  return any ? mark : Comparability::NotComparable;
}

// The difference of the sums over the areas that can be compared.
std::optional<Difference> over_comparable(std::span<const ComparedRow> areas) {
  Score here;
  Score there;
  here.points = there.points = Interval();
  here.shown = there.shown = 0;
  for (const auto& area : areas) {
    if (area.comparability == Comparability::NotComparable) continue;
    if (!area.difference) return std::nullopt;
    here.points = *here.points + *area.here.points;
    there.points = *there.points + *area.there.points;
    *here.shown += *area.here.shown;
    *there.shown += *area.there.shown;
  }
  return difference(here, there);
}

}  // namespace

Comparison compare(const Compared& here, const Compared& there,
                   std::span<const Crosswalk> crosswalks) {
  Comparison result;
  for (const auto& area : here.scores.areas) {
    auto other = counterpart(here.edition.id, area.code, there.edition.id, crosswalks);
    const Score* score = find(there.scores.areas, other.code);
    result.areas.push_back(compared(area, score, std::move(other)));
    if (result.areas.back().comparability == Comparability::NotComparable) {
      result.not_comparable.push_back(area.code);
    }
  }
  const bool same = here.edition.id == there.edition.id;
  for (const auto& sub_area : here.scores.sub_areas) {
    Counterpart other;
    if (same) other = {sub_area.code, Comparability::Equal, {}};
    const Score* score = find(there.scores.sub_areas, other.code);
    result.sub_areas.push_back(compared(sub_area, score, std::move(other)));
  }
  result.total =
      compared(here.scores.total, &there.scores.total, {Code(), weakest(result.areas), {}});
  if (!result.not_comparable.empty()) result.comparable_areas_only = over_comparable(result.areas);
  return result;
}

Scores scores_of(const Edition& edition, const Average& average) {
  PrintedResults printed;
  printed.total.points = average.total;
  for (const auto& row : average.areas) {
    printed.areas.push_back({.code = row.code, .points = row.points});
  }
  for (const auto& row : average.sub_areas) {
    printed.sub_areas.push_back({.code = row.code, .points = row.points});
  }
  return score_printed(edition, printed);
}

}  // namespace kompass
