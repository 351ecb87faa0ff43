// SPDX-License-Identifier: EUPL-1.2
// The evaluation file made of the parts of an evaluation.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/evaluation.hpp"
#include "service/work/kinds.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

// The items of each kind of part that has a place in the evaluation file, by kind, and the names of
// the evaluators.
struct Material {
  std::map<std::string_view, std::vector<store::Item>> items;
  std::map<std::string, std::string> names;  // account -> name

  // Null when there is none of this key.
  store::Item* find(const PartKind& kind, const std::string& key);
};
Result<Material> material_of(store::Reading& reading, const Work& work);

enum class Contents {
  Report,            // what is checked and published: the grades agreed on, nobody's own or dissent
  BlindToo,          // and the blind grades
  WithoutInterviews  // as BlindToo, without what comes from interview records
};

// Grades of evaluators who have not locked a sub-area are never in it. Where one evaluator grades
// alone, the locked grades are those agreed on.
Evaluation document_of(const Work& work, const Material& material, Contents contents);

// Why a grade was agreed on, and what was noted and quoted of evidence, are the team's own too:
// they are checked with the rest, and no file for others has them.
void take_reasons_out(Evaluation& evaluation);

}  // namespace kompass::service
