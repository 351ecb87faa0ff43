// SPDX-License-Identifier: EUPL-1.2
// What is written of the report so far, as far as the caller reads it, and what the checks say.
#pragma once

#include "workspace/kept.hpp"
#include "workspace/writing/board.hpp"
#include "workspace/writing/checks.hpp"

namespace kompass::workspace {

struct ReportWords {
  Opened opened;
  std::vector<Kept<ReportText>> texts;
  std::vector<Kept<Observation>> findings;
  std::vector<Evidence> evidence;  // with who was asked, as the report cites interviews
  std::optional<Findings> checks;  // nothing while they cannot be made for the caller
};

// Problems: Missing; Denied.
Result<ReportWords> report_words_of(const Turn& turn, const std::string& evaluation);

// An area, or one sub-area of it.
struct ReportPlace {
  const Area* area = nullptr;
  const SubArea* sub_area = nullptr;

  [[nodiscard]] std::string code() const;
  // Its sub-areas: the one, or all of the area.
  [[nodiscard]] std::vector<Code> sub_areas() const;
  [[nodiscard]] bool holds(const ReportText& text) const;
  [[nodiscard]] bool holds(const Observation& finding) const;
};
std::optional<ReportPlace> report_place(const Edition& edition, const std::string& code);

// text_form.cpp, finding_form.cpp: the groups of a place.
PartGroup texts_group(const Turn& turn, const ReportWords& words, const ReportPlace& place);
PartGroup findings_group(const Turn& turn, const ReportWords& words, const ReportPlace& place);

// Headings and bullets out of the findings of a place, to write on from.
std::string outline_of(const Turn& turn, const ReportWords& words, const ReportPlace& place);

// "Kontaktplan, s. 6"
std::string cited(const Evidence& evidence);

std::string place_address(const Turn& turn, const std::string& evaluation, const std::string& code);

// place_strip.cpp: how far each place has come, as the strip above the page has it.
void put_places(const Turn& turn, const ReportWords& words, const ReportPlace& place, View& view);

}  // namespace kompass::workspace
