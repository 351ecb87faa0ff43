// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "core/municipality_gazetteer.hpp"

namespace kompass::codec {

// All of data/register. Problems (Environment), with file and line, the first one found: what
// load_register tells; a value of a wrong form; a code, number, group or date that the other files
// do not know; a number that ended and went nowhere; a municipality without an address, or an
// address that two have.
Result<Gazetteer> load_gazetteer(const std::filesystem::path& folder);

}  // namespace kompass::codec
