// SPDX-License-Identifier: EUPL-1.2
// Times of day as people of the language of the page write them; the scripts have the same phrases.
#pragma once

#include <string>

#include "service/time_of_day.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// "09.30"; in English "09:30".
std::string clock_words(const Turn& turn, const service::TimeOfDay& time);

// "26 november 2026 kl. 13.04" where people are, of a time in the store; as it is when it is none.
std::string moment_of(const Turn& turn, const std::string& at);

}  // namespace kompass::workspace
