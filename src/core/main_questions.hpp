// SPDX-License-Identifier: EUPL-1.2
// Which sub-areas the self-description asks about.
#pragma once

#include <vector>

#include "core/edition.hpp"

namespace kompass {

// Where an edition asks of some sub-areas only (MainQuestions::Some), those that have a question.
bool is_asked(const Edition& edition, const SubArea& sub_area);

// In the order of the instrument.
std::vector<Code> asked_sub_areas(const Edition& edition);

}  // namespace kompass
