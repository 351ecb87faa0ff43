// SPDX-License-Identifier: EUPL-1.2
// The total that a sentence tells: "totalt 603 poäng", "603 poäng av 800 möjliga".
#pragma once

#include <optional>

#include "core/edition.hpp"
#include "core/municipality.hpp"
#include "core/place_names.hpp"
#include "evidence/figures.hpp"
#include "evidence/sentences.hpp"

namespace kompass::evidence {

struct TotalOf {
  const Edition& edition;
  int year = 0;  // of the report; 0: not known
  const Municipality& municipality;
  const PlaceNames& places;
};

// The first figure that is the total of this evaluation, to the point. None is one of another year,
// of another municipality or of an average, a rough one ("drygt 600"), an end of a range or a
// number on the axis of a chart.
std::optional<Figure> total_told(const Sentence& sentence, const TotalOf& wanted);

}  // namespace kompass::evidence
