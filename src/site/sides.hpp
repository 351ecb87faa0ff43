// SPDX-License-Identifier: EUPL-1.2
// The columns of a comparison: evaluations beside each other, the first of which the others are
// held against, and the mean of a group.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/series_mark.hpp"
#include "site/choice.hpp"
#include "site/comparison.hpp"
#include "stats/mean.hpp"

namespace kompass::site {

struct Side {
  const service::Publication* publication = nullptr;  // null for the mean of a group
  const Edition* edition = nullptr;                   // null when it is not known here
  Scores scores;
  std::string name;  // "Vallentuna", "Större stad"
  std::string when;  // "2019", "medel av 4"
  Language name_language = Language::Swedish;
  std::optional<Comparison> against;  // what they are held against; nothing for itself
};

// Of fewer than two there is no mean, neither of totals nor of an area.
// A group under the edition of the first evaluation.
struct GroupMean {
  stats::Cohort cohort;
  PublicationList members;
  std::size_t elsewhere = 0;  // municipalities with evaluations under other editions only
};

struct Sides {
  std::vector<Side> all;           // the first is the base; a group's mean is the last
  std::optional<GroupMean> group;  // also when it has no members
  [[nodiscard]] const Side& base() const { return all.front(); }
  [[nodiscard]] std::vector<const Side*> with_areas() const;  // those with points of an area
  [[nodiscard]] bool mean_has_areas() const;  // a group's mean is there, with points of an area
  [[nodiscard]] std::size_t areas() const;    // of the base
};

Sides sides_of(const Visit& visit, const Choice& choice);  // of one with something chosen

// The row that is held against this area of the base. For the base itself, and where the other
// edition has nothing like it: nullptr.
const ComparedRow* row_against(const Side& side, const Code& base_area);

// What stands for this area of the base: its own score, or that of its counterpart; nullptr where
// there is none.
const Score* score_beside(const Side& side, const Sides& sides, std::size_t area);

// The same as a share of its maximum; nothing where it is not known.
std::optional<double> middle_beside(const Side& side, const Sides& sides, std::size_t area);

// NotComparable where nothing says more; Equal for the base itself.
Comparability comparability_beside(const Side& side, const Sides& sides, std::size_t area);

// How each is told from the others; the mean of a group has the tick of an average instead.
chart::SeriesMark mark_of_side(std::size_t side);

}  // namespace kompass::site
