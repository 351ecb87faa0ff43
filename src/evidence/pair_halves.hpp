// SPDX-License-Identifier: EUPL-1.2
// The two halves of a pair as they are printed: "Mycket e-service, men ..." and "... färre
// blanketter". The report joins them with dots and "men" of its own, so both are taken off.
#pragma once

#include <string>
#include <string_view>

namespace kompass::evidence {

bool ends_open(std::string_view strength);
bool opens_open(std::string_view improvement);

// "Mycket e-service". A "fast" counts only after a comma: "ligger fast ..." keeps it.
std::string strength_of_pair(std::string_view printed);
// "färre blanketter"
std::string improvement_of_pair(std::string_view printed);

}  // namespace kompass::evidence
