// SPDX-License-Identifier: EUPL-1.2
// Decides a report: from an evaluation, what it is compared with, and the words of one language.
#pragma once

#include <optional>
#include <span>

#include "core/compare.hpp"
#include "core/phrasebook.hpp"
#include "core/recognition.hpp"
#include "core/score.hpp"
#include "report/model.hpp"

namespace kompass::report {

struct EvaluationSide {
  const Edition& edition;
  const Evaluation& evaluation;
  const Scores& scores;
};

struct AverageSide {
  const Edition& edition;
  const Average& average;
  const Scores& scores;
};

// Whether the report may be printed; otherwise its drawings for paper are left out.
enum class Paper { Yes, No };

// Which issue of a published report it is, where it corrects an earlier one.
struct Issue {
  int number = 0;
  std::string erratum;  // what was wrong, in the language of the evaluation
};

struct ReportInput {
  EvaluationSide here;
  std::optional<EvaluationSide> previous;
  std::optional<AverageSide> average;
  std::span<const Crosswalk> crosswalks;
  const Phrasebook& words;  // decides the language of labels; texts stay as written
  Paper paper = Paper::Yes;
  std::optional<Issue> issue;
};

// The same input gives the same model.
Model build_model(const ReportInput& input);

// With the hash of the model without it, by which two copies of a report are told to be the same.
Model sealed(Model model);

}  // namespace kompass::report
