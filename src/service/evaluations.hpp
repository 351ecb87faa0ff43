// SPDX-License-Identifier: EUPL-1.2
// Evaluation files and average files opened together with the edition they are bound to.
#pragma once

#include <filesystem>

#include "core/average.hpp"
#include "core/score.hpp"
#include "service/instruments.hpp"

namespace kompass::service {

struct OpenedEvaluation {
  Evaluation evaluation;
  const codec::EditionFile* edition = nullptr;  // owned by the Instruments it was opened with
  Scores scores;
};

struct OpenedAverage {
  std::string name;  // of its file, "sverige-2014": by this an evaluation names its group
  Average average;
  const codec::EditionFile* edition = nullptr;
  Scores scores;
};

// What came of opening a file: a value, or the findings that say why there is none.
template <class T>
struct Opened {
  std::optional<T> value;
  Findings findings;
};

Opened<OpenedEvaluation> open_evaluation(const std::filesystem::path& path,
                                         Instruments& instruments,
                                         Missing missing = Missing::AsInterval);

// What keeps an evaluation that could be opened from being shown to anybody: the errors of
// `check_fit`, each at its file.
Findings faults_of(const OpenedEvaluation& opened, const std::filesystem::path& file);

Opened<OpenedAverage> open_average(const std::filesystem::path& path, Instruments& instruments);

// Average files are named "sverige-2014.average.json".
constexpr std::string_view average_ending = ".average.json";

// Whether a file is an average; false when it cannot be read.
bool is_average(const std::filesystem::path& path);

}  // namespace kompass::service
