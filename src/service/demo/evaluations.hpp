// SPDX-License-Identifier: EUPL-1.2
// Invented evaluations in any number, to try the system with. Same number, same evaluation.
#pragma once

#include "core/evaluation.hpp"

namespace kompass::service {

// The `number`th invented municipality, from 0 to 899: "Almbacka", SE-9000. No register has such
// numbers (those of Sweden end at 2584).
Municipality invented_municipality(int number);

// Its `order`th evaluation (from 1), graded on every criterion: a level of its own that grows or
// falls by little from time to time, with strong and weak areas.
Evaluation invented_evaluation(const Edition& edition, int number, int order);

}  // namespace kompass::service
