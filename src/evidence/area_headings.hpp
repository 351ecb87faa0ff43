// SPDX-License-Identifier: EUPL-1.2
// Lines that name an area, and which of them open its chapter.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.hpp"
#include "evidence/headings.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {

// An area named by a line: "Område 1 OFFENTLIGHET OCH DEMOKRATI", "1. Offentlighet och demokrati".
struct AreaLine {
  std::size_t area = 0;
  bool worded = false;          // by "Område" and a number
  bool ends_in_number = false;  // as a line of contents does
  bool name_follows = false;    // only the number is told
  bool by_place = false;        // headed otherwise than the other areas: read by its place
  std::optional<AreaName> name;
  std::optional<std::size_t> numbered;  // the area the number means, where it means one
  std::string title;
};
std::optional<AreaLine> area_line(std::string_view line, const Edition& edition,
                                  const Headings& headings);

// The same where the word before the number is misspelt: "Omraade 3 ...".
std::optional<AreaLine> misspelt_area_line(std::string_view line, const Edition& edition,
                                           const Headings& headings);

// The lines that open chapters, by their index. A report that numbers its areas by the word is not
// searched for bare names, and a line that ends in a number is none, but where an area has no other
// heading: then one that stands alone between the neighbours of the area counts, also where the
// word is misspelt.
std::map<std::size_t, AreaLine> area_headings(const std::vector<Line>& lines,
                                              const std::vector<bool>& contents,
                                              const Edition& edition, const Headings& headings);

// Whether rows of a score table come within a few lines: then an area's name is the table's.
bool table_follows(const std::vector<Line>& lines, std::size_t at);

// A line as headings are written: short, no list mark, no full stop at its end.
bool may_be_heading(std::string_view line);

}  // namespace kompass::evidence
