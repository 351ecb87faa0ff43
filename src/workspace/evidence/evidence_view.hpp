// SPDX-License-Identifier: EUPL-1.2
// A piece of evidence to be read, and where it is written.
#pragma once

#include <string>

#include "core/evaluation.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

View evidence_view(const Turn& turn, const Edition& edition, const Evidence& one);

bool speaks_to(const std::vector<CriterionId>& criteria, const SubArea& sub_area);

// "/sv/arbete/ID/underlag", and "/7.4" below it.
std::string evidence_list_address(const Turn& turn, const std::string& evaluation);
std::string evidence_address(const Turn& turn, const std::string& evaluation, const Code& sub_area);

}  // namespace kompass::workspace
