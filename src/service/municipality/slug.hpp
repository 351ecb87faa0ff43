// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace kompass::service {

// A name as it stands in addresses and file names: lower case, å ä ö æ ø é folded to ASCII, every
// other run of characters a hyphen: "Upplands Väsby" is "upplands-vasby". Never empty.
std::string slug_of(std::string_view name);

}  // namespace kompass::service
