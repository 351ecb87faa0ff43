// SPDX-License-Identifier: EUPL-1.2
// The comparison group as a choice among the averages that the server has.
#pragma once

#include <optional>
#include <string>

#include "core/evaluation.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// What the field of a form holds: the name of the average; of a group whose figures are not known
// "=", and nothing where no group is named.
std::string group_value(const std::optional<ComparisonGroup>& group);

// The averages of a country, and the group that stands there already where it is none of them.
View groups_view(const Turn& turn, const std::string& country,
                 const std::optional<ComparisonGroup>& kept, const std::string& chosen);

// In words why a value cannot be chosen, with those of the country that can.
std::string group_fault(const Turn& turn, const std::string& country);

// The group of the chosen value, its population in the language of the report. Nothing for a value
// that was not offered.
std::optional<ComparisonGroup> group_of(const Turn& turn, const std::string& chosen,
                                        Language language,
                                        const std::optional<ComparisonGroup>& kept = std::nullopt);

}  // namespace kompass::workspace
