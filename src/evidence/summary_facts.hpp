// SPDX-License-Identifier: EUPL-1.2
// What the opening chapters tell in running text: which evaluation in order, when, with how many
// interviewed, under which edition, compared with which average.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation.hpp"
#include "core/place_names.hpp"
#include "evidence/doubts.hpp"
#include "evidence/sentences.hpp"

namespace kompass::evidence {

struct SummaryFacts {
  std::optional<int> order;        // "andra utvärdering" is 2
  std::optional<int> interviewed;  // people
  int interviewed_line = 0;        // where the text tells it, be it a number or a range; 0: nowhere
  Period period;
  std::optional<Previous> previous;
  std::vector<std::string> editions;  // named in the text: "2.1"
  int editions_line = 0;              // where the first is named
  std::vector<StatedPopulation> stated_populations;
  std::optional<int> total;  // "totalt 603 poäng av 800"
  int total_line = 0;
};

struct SummaryText {  // where facts are looked for
  const Document& document;
  const std::vector<Sentence>& sentences;
  const Edition& edition;
  int report_year;
  std::string_view report;  // its name in `where`
  const Municipality& municipality;
  const PlaceNames& places;
};

// Findings: what is not told.
SummaryFacts summary_facts(const SummaryText& text, Doubts& doubts);

}  // namespace kompass::evidence
