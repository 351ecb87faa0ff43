// SPDX-License-Identifier: EUPL-1.2
// How the published evaluations lie on an area or a sub-area. Invented ones never count.
#pragma once

#include <memory>
#include <vector>

#include "site/comparison.hpp"
#include "stats/mean.hpp"

namespace kompass::site {

struct SpreadFigure {
  const service::Publication* publication = nullptr;
  Score score;  // with points
};

struct SpreadAverage {
  const service::OpenedAverage* average = nullptr;
  Score score;
};

// Under one edition, where its counterpart of the area in question is `code`.
struct Spread {
  const Edition* edition = nullptr;
  Counterpart counterpart;              // by itself for the edition in question
  std::vector<SpreadFigure> figures;    // newest first
  std::vector<SpreadAverage> averages;  // newest first
  stats::Range range;
};

// The edition in question first, then the others of its instrument, newest first; of those only
// where something there corresponds and somebody has points.
std::vector<Spread> spreads_of_area(const Visit& visit, const Edition& edition, const Code& area);

Spread spread_of_sub_area(const Visit& visit, const Edition& edition, const Code& sub_area);

// Of `spread`, those in its upper quarter; see stats.
std::vector<const SpreadFigure*> strongest(const Spread& spread);

// Puts `strips` (two widths), `spreads` (the table) and `strong`.
void put_spreads(const Visit& visit, View& view, const std::vector<Spread>& spreads);

// The figures as data.
std::string spreads_csv(const Visit& visit, const std::vector<Spread>& spreads);
std::string spreads_json(const Visit& visit, const std::vector<Spread>& spreads);

}  // namespace kompass::site
