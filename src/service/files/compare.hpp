// SPDX-License-Identifier: EUPL-1.2
// The first file held against each of the others: evaluations and averages alike.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/compare.hpp"
#include "service/files/evaluations.hpp"

namespace kompass::service {

struct ComparedSide {
  std::string name;        // "Vallentuna 2019", "medel 2014"
  std::string population;  // of an average, with its count and date; empty for an evaluation
  std::string total_note;  // where its total comes from, when that is not plain; in English
  bool invented = false;
  const Edition* edition = nullptr;
};

struct ComparedPair {
  ComparedSide here, there;
  Comparison comparison;
  std::vector<std::string> remarks;  // in English, reasons of a crosswalk in its language
  Language language = Language::Swedish;
};

// Names, populations and reasons in `language`. Findings: files that cannot be opened, several
// instruments, invented and real municipalities mixed.
Opened<std::vector<ComparedPair>> compare_files(const std::vector<std::string>& files,
                                                Language language, Instruments& instruments);

// The same of evaluations that are open; findings name them as "Vallentuna 2019".
Opened<std::vector<ComparedPair>> compare_evaluations(std::span<const OpenedEvaluation> evaluations,
                                                      Language language,
                                                      const Instruments& instruments);

// "+12", "-3*" where it is not that of the shown figures, "+38.1..+59.4" where no one figure is.
std::string difference_text(const Difference& difference);
// "525.2..546.5", with `sign` before ends above 0; one figure when the ends are the same so.
std::string range_text(const Interval& points, std::string_view sign = "");

std::string comparisons_json(const std::vector<ComparedPair>& pairs);

}  // namespace kompass::service
