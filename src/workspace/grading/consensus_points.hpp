// SPDX-License-Identifier: EUPL-1.2
// What the criterion that is open on the page of consensus would be worth.
#pragma once

#include "workspace/grading/consensus.hpp"
#include "workspace/grading/judgement_form.hpp"

namespace kompass::workspace {

// "594,0–613,2"
std::string possible_total(const Turn& turn, const Consenting& consenting);

// The points of sub-area, area and total if what is proposed is agreed, and each evaluator's
// judgement to be taken. Proposed is what was sent or asked for, else what is agreed.
void put_proposal(const Turn& turn, const Consenting& consenting, const Compared& row, View& view);

// "56 %", or that it does not apply.
std::string judged(const Turn& turn, const Judgement& judgement);

// "A" of the first evaluator.
std::string letter_of(std::size_t grader);

}  // namespace kompass::workspace
