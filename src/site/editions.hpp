// SPDX-License-Identifier: EUPL-1.2
// The editions that readers may see, which are the published ones, and where they stand.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/crosswalk.hpp"
#include "site/visit.hpp"

namespace kompass::site {

using EditionList = std::vector<const Edition*>;

EditionList editions_by_date(const Visit& visit, std::string_view instrument);  // oldest first
std::vector<std::string> instruments_of(const Visit& visit);                    // by name

// The published edition of this name of the {instrument} in the address; nullptr for none.
const Edition* edition_named(const Visit& visit, std::string_view edition);
// The one that the address names with {edition}.
const Edition* edition_at(const Visit& visit);

// The newest published edition known to its criteria, or else the newest; nullptr for none. What
// /omrade/7 means.
const Edition* leading_edition(const Visit& visit);

// "/sv/instrument/kommunkompassen/2.1", and below it "/omrade/7" or "/delomrade/7.4".
std::string address_of(const Visit& visit, const EditionName& edition);
std::string address_of_area(const Visit& visit, const EditionName& edition, const Code& area);
std::string address_of_sub_area(const Visit& visit, const EditionName& edition, const Code& code);

// The crosswalk between two editions, whichever way it was written; nullptr for none.
const Crosswalk* crosswalk_between(const Visit& visit, const EditionName& a, const EditionName& b);

// "2002–2009", "från 2020": only years where the edition was in use from the first to the last day
// of one, which is what is known then; empty where not even that.
std::string period_of(const Visit& visit, const Edition& edition);

std::string comparability_text(const Visit& visit, Comparability comparability);

}  // namespace kompass::site
