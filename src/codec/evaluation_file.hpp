// SPDX-License-Identifier: EUPL-1.2
// Evaluation files (*.kompass.json) and average files (*.average.json).
#pragma once

#include <string>

#include "codec/document.hpp"
#include "core/average.hpp"
#include "core/evaluation.hpp"

namespace kompass::codec {

Decoded<Evaluation> read_evaluation(const Source& source);
std::string write_evaluation(const Evaluation& evaluation);

Decoded<Average> read_average(const Source& source);
std::string write_average(const Average& average);

// By the format that it states.
bool is_average(const Source& source);

}  // namespace kompass::codec
