// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/municipality.hpp"

namespace kompass::codec {

// The rows of a CSV text (RFC 4180), the head first. Quoted fields may hold commas and line breaks.
std::vector<std::vector<std::string>> parse_csv(std::string_view text);

// data/register: Swedish and Norwegian municipalities, of Norway every division on file, newest
// last. Names only; load_gazetteer (register_file_gazetteer.hpp) has all of it. Problem
// (Environment): a file is missing, lacks a column or has a faulty row.
Result<Register> load_register(const std::filesystem::path& folder);

}  // namespace kompass::codec
