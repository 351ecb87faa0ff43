// SPDX-License-Identifier: EUPL-1.2
// Municipalities that a report names as worth learning from.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "evidence/sentences.hpp"
#include "evidence/strengths.hpp"

namespace kompass::evidence {

struct Passages {  // where role models are looked for
  const Document& document;
  const std::vector<Sentence>& sentences;
  const std::vector<AreaLists>& lists;
  const Edition& edition;
  const PlaceNames& places;
};

struct NotModels {
  std::string country;                  // of the report: names are read as its own
  std::string evaluated;                // its code: "SE-0115"
  std::set<std::string> of_evaluators;  // codes of those the evaluators come from
};

// A municipality is a role model where its sentence, or one beside it that speaks of the same,
// holds a word of recommendation that no word of partnership comes nearer to; one passage a
// sentence. Findings: municipalities of evaluators, which are left out though recommended.
std::vector<RoleModel> role_models(const Passages& passages, const NotModels& others,
                                   Doubts& doubts);

std::string key_of(const Municipality& municipality);  // "SE-0115"

}  // namespace kompass::evidence
