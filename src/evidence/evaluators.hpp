// SPDX-License-Identifier: EUPL-1.2
// The evaluators and their organisations, as a front page lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"

namespace kompass::evidence {

struct ReadEvaluators {
  std::vector<Evaluator> all;
  std::vector<std::string> doubts;  // what was read by a guess: "... is read as ..."
};

// "A, SKL OCH B, ORUST KOMMUN", "A (SKL), B (Orust kommun)", "A - SKL, B/Orust", "A och B, SKL",
// "Anna A SKL". Nothing is left out: what cannot be placed is kept with a doubt.
// Capitals are made small where the whole text is in capitals; short forms such as SKL stay. Ids
// are "A", "B", ...
ReadEvaluators evaluators_in(std::string_view text, const PlaceNames& places);

// Whether a text names an organisation rather than a person.
bool tells_organisation(std::string_view text, const PlaceNames& places);

// "VALLENTUNA KOMMUN" to "Vallentuna kommun"; text that is not all capitals stays.
std::string recased_name(std::string_view name);
std::string recased_organisation(std::string_view name);

}  // namespace kompass::evidence
