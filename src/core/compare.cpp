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

// One whole figure: what every value of the interval is rounded to, else the difference of the
// shown figures where the interval allows it.
void show(Difference& difference, int of_shown) {
  const auto lowest = static_cast<int>(rounded_whole(difference.points.lowest().at));
  const auto highest = static_cast<int>(rounded_whole(difference.points.highest().at));
  if (lowest == highest) {
    difference.shown = lowest;
    difference.apart_from_shown = lowest != of_shown;
  } else if (lowest <= of_shown && of_shown <= highest) {
    difference.shown = of_shown;
  }
}

std::optional<Difference> difference(const Score& here, const Score& there) {
  if (!here.points || !there.points) return std::nullopt;
  Difference result{.points = *here.points - *there.points};
  if (here.shown && there.shown) show(result, *here.shown - *there.shown);
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

// Points of an edition that is only assumed are not the same for sure.
void compare_with_care(ComparedRow& row, const LocalText& why) {
  if (row.comparability != Comparability::Equal) return;
  row.comparability = Comparability::WithCare;
  row.reason = why;
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

std::optional<Score> sum_of(std::span<const Score> rows) {
  Score sum{.points = Interval(), .shown = sum_of_shown(rows)};
  for (const auto& row : rows) {
    if (!row.points) return std::nullopt;
    sum.max += row.max;
    sum.points = *sum.points + *row.points;
  }
  return rows.empty() ? std::nullopt : std::optional(sum);
}

std::optional<ComparableAreas> over_comparable(std::span<const ComparedRow> areas) {
  std::vector<Score> here, there;
  for (const auto& area : areas) {
    if (area.comparability == Comparability::NotComparable) continue;
    here.push_back(area.here);
    there.push_back(area.there);
  }
  const auto sum_here = sum_of(here);
  const auto sum_there = sum_of(there);
  if (!sum_here || !sum_there) return std::nullopt;
  return ComparableAreas{*sum_here, *sum_there, *difference(*sum_here, *sum_there)};
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
  const auto& assumed = here.scores.edition_assumed.empty() ? there.scores.edition_assumed
                                                            : here.scores.edition_assumed;
  if (!assumed.empty()) {
    for (auto& row : result.areas) compare_with_care(row, assumed);
    for (auto& row : result.sub_areas) compare_with_care(row, assumed);
  }
  result.total =
      compared(here.scores.total, &there.scores.total, {Code(), weakest(result.areas), {}});
  if (!result.not_comparable.empty()) result.comparable_areas_only = over_comparable(result.areas);
  return result;
}

std::vector<std::vector<const ComparedRow*>> by_reason(const Comparison& comparison) {
  std::vector<std::vector<const ComparedRow*>> groups;
  for (const auto& row : comparison.areas) {
    if (row.comparability == Comparability::Equal || row.reason.empty()) continue;
    const auto same = [&](const std::vector<const ComparedRow*>& group) {
      const ComparedRow& first = *group.front();
      const bool own_codes = row.other_code == row.code && first.other_code == first.code;
      return own_codes && first.comparability == row.comparability && first.reason == row.reason;
    };
    const auto found = std::ranges::find_if(groups, same);
    if (found == groups.end()) {
      groups.push_back({&row});
    } else {
      found->push_back(&row);
    }
  }
  return groups;
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
  Scores scores = score_printed(edition, printed);
  scores.edition_assumed = average.edition_assumed;
  return scores;
}

}  // namespace kompass
