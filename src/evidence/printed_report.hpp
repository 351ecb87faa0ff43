// SPDX-License-Identifier: EUPL-1.2
// A published report, as text, turned into an evaluation at sub-area depth. Nothing is guessed in
// silence: what could not be read, and every disagreement of printed figures, is a finding.
#pragma once

#include <string_view>

#include "base/finding.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "core/recognition.hpp"

namespace kompass::evidence {

struct ReadReport {
  Evaluation evaluation;
  Findings findings;
};

struct Known {
  const Edition& edition;
  const Recognition& recognition;
  const PlaceNames& places;
};

// `bytes`: UTF-8, UTF-16 or Windows-1252. `name`: how findings call it ("vallentuna.txt"); `where`
// is "name:LINE", or the name alone for what concerns the whole. An error means that no results
// could be read.
ReadReport read_printed_report(std::string_view bytes, std::string_view name, const Known& known);

}  // namespace kompass::evidence
