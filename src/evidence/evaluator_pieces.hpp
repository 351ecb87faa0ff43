// SPDX-License-Identifier: EUPL-1.2
// A list of evaluators cut where names and organisations are parted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kompass::evidence {

struct EvaluatorPiece {
  std::string text;
  bool bracketed = false;
  bool last_of_part = false;  // "och" or a semicolon follows
};

// "A (SKL)" has an organisation in brackets; of two brackets after a name the first belongs to it.
std::vector<EvaluatorPiece> evaluator_pieces(std::string_view text);

}  // namespace kompass::evidence
