// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace kompass::service {

inline constexpr std::size_t longest_file_name = 150;  // characters

// A name as it was given, without folders, control characters and those that turn the direction of
// what is shown, without space and points at its ends; a long one is cut before its ending. Empty
// when nothing is left. `given` has to be UTF-8.
std::string clean_file_name(std::string_view given);

// "pdf" of "Plan.PDF"; empty without one.
std::string ending_of(std::string_view name);

}  // namespace kompass::service
