// SPDX-License-Identifier: EUPL-1.2
// Facts in a row under a title, and the way to a page.
#pragma once

#include <string_view>
#include <vector>

#include "site/published.hpp"

namespace kompass::site {

struct Fact {
  std::string label, value;
  Language language;  // of the value
};
View facts_view(const Visit& visit, const std::vector<Fact>& facts);

// County, group, number and the latest count of inhabitants with its date and source.
View municipality_facts(const Visit& visit, const Place& place);

// "33 432 (31 december 2018, SCB)"; empty for none.
std::string inhabitants_text(const Visit& visit, const GazetteerEntry& entry,
                             const std::optional<Inhabitants>& inhabitants);

// Its kind in the Swedish grouping of 2023; empty in Norway.
std::string group_text(const Visit& visit, const GazetteerEntry& entry);

// Puts `title_size`, a class for the heading: on a phone its longest word stays whole.
void put_title_size(View& view, std::string_view title);

View crumbs(std::vector<View> steps);

}  // namespace kompass::site
