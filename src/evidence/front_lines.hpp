// SPDX-License-Identifier: EUPL-1.2
// The lines before the contents, and those among them that name the evaluators.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.hpp"
#include "core/place_names.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

struct FrontLine {
  std::string text;
  int number = 0;
  bool after_blank = false;
  std::size_t indent = 0;  // of the text in its line, in characters
};
std::vector<FrontLine> front_lines(const Document& document);

// "Utvärderare: ...": a line that opens with a label of evaluators.
bool labels_evaluators(std::string_view text);

struct EvaluatorLines {
  std::size_t begin = 0, end = 0;  // indices of the lines
  std::string text;                // without the label; a semicolon where a line ends a part
};
std::optional<EvaluatorLines> evaluator_lines(const std::vector<FrontLine>& lines,
                                              const Edition& edition, const PlaceNames& places);

}  // namespace kompass::evidence
