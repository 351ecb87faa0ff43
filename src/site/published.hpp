// SPDX-License-Identifier: EUPL-1.2
// What is published, by municipality, and where in the site it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/visit.hpp"

namespace kompass::site {

using PublicationList = std::vector<const service::Publication*>;

// A municipality of the register, or one that only publications know (an invented one).
struct Place {
  const GazetteerEntry* entry = nullptr;  // nullptr: not in the register
  Municipality municipality;
};

// nullopt when the word in the address stands for no municipality.
std::optional<Place> place_at(const Visit& visit, std::string_view word);

PublicationList all_publications(const Visit& visit);  // newest first

// Oldest first; also those published under an older number of the municipality.
PublicationList publications_of(const Visit& visit, const Municipality& municipality);

// "/sv/kommun/vallentuna", "/sv/kommun/vallentuna/2019".
std::string address_of(const Visit& visit, const Municipality& municipality);
std::string address_of(const Visit& visit, const service::Publication& publication);

bool any_area_known(const service::Publication& publication);
std::string name_of(const service::Publication& publication);  // "Vallentuna 2019"

// The language of its notice and source: that of the municipality's country.
Language home_language(const Municipality& municipality);
Language home_language(const service::Publication& publication);

}  // namespace kompass::site
