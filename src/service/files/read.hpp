// SPDX-License-Identifier: EUPL-1.2
// Printed reports turned into evaluation files: text or PDF in, evaluation and findings out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/place_names.hpp"
#include "core/score.hpp"
#include "service/files/instruments.hpp"

namespace kompass::service {

struct ReadOutcome {
  std::optional<Evaluation> evaluation;  // nothing when no results could be read
  Scores scores;
  Findings findings;  // with file and line
};

struct ReadRequest {
  std::string file;  // "-" is standard input
  const codec::EditionFile& edition;
  const PlaceNames& places;
  // Where the edition is looked up that the report names; null: it is read with the one given.
  Instruments* instruments = nullptr;
};

ReadOutcome read_report(const ReadRequest& request);

// "vallentuna-2019.kompass.json"
std::string file_name_of(const Evaluation& evaluation);
// "second-report.kompass.json", by the report's own file name, for where the other is taken.
std::string file_name_of_report(const std::string& report);

}  // namespace kompass::service
