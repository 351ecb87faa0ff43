// SPDX-License-Identifier: EUPL-1.2
// Evaluation files and average files opened together with the edition they are bound to.
#pragma once

#include <filesystem>

#include "core/average.hpp"
#include "core/score.hpp"
#include "service/files/instruments.hpp"

namespace kompass::service {

struct OpenedEvaluation {
  Evaluation evaluation;
  const codec::EditionFile* edition = nullptr;  // owned by the Instruments it was opened with
  Scores scores;
};

// How an average lies in the store; of a file there is nothing to say.
struct KeptAverage {
  int issue = 1;
  std::string erratum;  // what the issue corrects; empty for the first
  std::string at;       // when it was taken in: UTC, RFC 3339
  int revision = 0;
};

struct OpenedAverage {
  std::string name;  // of its file, "sverige-2014": by this an evaluation names its group
  Average average;
  const codec::EditionFile* edition = nullptr;
  Scores scores;
  KeptAverage kept = {};
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
// The same of what stands in such a file; findings say `source.name`.
Opened<OpenedAverage> open_average(const std::string& name, const codec::Source& source,
                                   Instruments& instruments);
// As it was opened before; nothing is checked. Problem: there is no such edition.
Result<OpenedAverage> scored(std::string name, Average average, Instruments& instruments);

// Average files are named "sverige-2014.average.json".
constexpr std::string_view average_ending = ".average.json";
inline bool has_average_name(const std::filesystem::path& path) {
  return path.string().ends_with(average_ending);
}

// Whether a file is an average; false when it cannot be read.
bool is_average(const std::filesystem::path& path);

}  // namespace kompass::service
