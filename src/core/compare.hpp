// SPDX-License-Identifier: EUPL-1.2
// One evaluation held against another, or against an average: row by row, each with how far it may
// be compared. Differences come from exact values or intervals, never from the shown figures.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/average.hpp"
#include "core/crosswalk.hpp"
#include "core/score.hpp"

namespace kompass {

struct Difference {
  Interval points;  // here - there
  // One whole figure; nothing where only the interval can be said: a side shows none, or the two
  // shown figures give what the interval rules out.
  std::optional<int> shown;
  // The shown difference is not the difference of the two shown figures (a footnote says so).
  bool apart_from_shown = false;
};

struct ComparedRow {
  Code code;                       // here; empty for the total
  std::optional<Code> other_code;  // there
  Score here, there;               // `there` without points when nothing is known
  Comparability comparability = Comparability::NotComparable;
  LocalText reason;                      // why no better; may be empty
  std::optional<Difference> difference;  // only where comparable and known on both sides
};

// What the areas that can be compared add up to, where others cannot.
struct ComparableAreas {
  Score here, there;
  Difference difference;
};

struct Comparison {
  ComparedRow total;
  // Nothing when every area can be compared, when none can, or when one that can is not known.
  std::optional<ComparableAreas> comparable_areas_only;
  std::vector<Code> not_comparable;
  std::vector<ComparedRow> areas, sub_areas;
};

// What a comparison is made of on one side.
struct Compared {
  const Edition& edition;
  const Scores& scores;
};

Comparison compare(const Compared& here, const Compared& there,
                   std::span<const Crosswalk> crosswalks);

// The areas that are not wholly the same, those of one reason together, in the order of the areas.
std::vector<std::vector<const ComparedRow*>> by_reason(const Comparison& comparison);

// An average as scores of its edition, so that it is compared like an evaluation.
Scores scores_of(const Edition& edition, const Average& average);

}  // namespace kompass
