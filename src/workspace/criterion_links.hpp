// SPDX-License-Identifier: EUPL-1.2
// Criteria that people name while they write: "#1.4.5" in running text, or "1.4.5, 2.1.3". The code
// of a sub-area, "#1.4", names all of its criteria.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edition.hpp"

namespace kompass::workspace {

struct NamedCriteria {
  std::vector<CriterionId> known;    // each once, as they come
  std::vector<std::string> unknown;  // what looks like one and is none
};

// Behind a "#" in text. What begins with no digit is a word and no criterion.
NamedCriteria linked_in(std::string_view text, const Edition& edition);

// All that stands in a list with blanks or commas.
NamedCriteria listed_in(std::string_view text, const Edition& edition);

// "1.4.5 2.1.3".
std::string listed(const std::vector<CriterionId>& criteria);
// "1.4 2.1.3" where all of 1.4 is among them; in the order of the edition.
std::string listed_briefly(const std::vector<CriterionId>& criteria, const Edition& edition);

// Adds those that are not there yet.
void add_criteria(std::vector<CriterionId>& all, const std::vector<CriterionId>& more);

}  // namespace kompass::workspace
