// SPDX-License-Identifier: EUPL-1.2
// What a report's front page says: title, municipality, year, date, evaluators.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

struct FrontPage {
  std::string title;
  Municipality municipality;  // of an unknown one the name only, with the country of the language
  bool invented = false;
  int year = 0;
  std::optional<Date> date;
  std::vector<Evaluator> evaluators;
};

// Findings: each of the five that is missing, a municipality the register does not have.
FrontPage front_page(const Document& document, const Edition& edition, const PlaceNames& places,
                     Doubts& doubts);

}  // namespace kompass::evidence
