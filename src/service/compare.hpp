// SPDX-License-Identifier: EUPL-1.2
// The first file held against each of the others: evaluations and averages alike.
#pragma once

#include <string>
#include <vector>

#include "core/compare.hpp"
#include "service/evaluations.hpp"

namespace kompass::service {

struct ComparedSide {
  std::string name;        // "Vallentuna 2019", "medel 2014"
  std::string population;  // of an average, with its count and date; empty for an evaluation
  bool invented = false;
  const Edition* edition = nullptr;
};

struct ComparedPair {
  ComparedSide here, there;
  Comparison comparison;
  std::vector<std::string> remarks;  // in English, for the command line
};

// Names and populations in `language`. Findings: files that cannot be opened, several instruments,
// invented and real municipalities mixed.
Opened<std::vector<ComparedPair>> compare_files(const std::vector<std::string>& files,
                                                Language language, Instruments& instruments);

std::string comparisons_json(const std::vector<ComparedPair>& pairs);

}  // namespace kompass::service
