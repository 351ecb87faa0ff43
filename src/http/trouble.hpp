// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace kompass::http {

// A header that is never sent: what is wrong with the machine, with paths, for who observes.
inline constexpr std::string_view trouble_header = "Trouble";

}  // namespace kompass::http
