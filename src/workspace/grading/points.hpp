// SPDX-License-Identifier: EUPL-1.2
// Points by judgements that are not agreed yet, by the engine that scores what is published.
#pragma once

#include <optional>

#include "core/score.hpp"
#include "workspace/grading/consensus.hpp"

namespace kompass::workspace {

GradeSheet::Entry entry_of(const Judgement& judgement);

// What the points can become: what is agreed as it was agreed, what all have judged between the
// lowest and the highest judgement, and the rest, and what only some find to apply, from 0 to all.
struct PossiblePoints {
  Scores lowest, highest;

  [[nodiscard]] Interval of_sub_area(const Code& code) const;
  [[nodiscard]] Interval of_area(const Code& code) const;
  [[nodiscard]] Interval of_total() const;
};

// As if `proposal`, if any, were agreed too; its criterion says on what.
PossiblePoints possible_points(const Consenting& consenting,
                               const std::optional<Judgement>& proposal);

}  // namespace kompass::workspace
