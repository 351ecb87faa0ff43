// SPDX-License-Identifier: EUPL-1.2
// The rules every instrument edition has to keep, whatever it is about. All breaches are told.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "core/edition.hpp"

namespace kompass {

// Where a key of a thing ("edition", "area 7", "sub-area 7.4", "criterion 7.4.2") is written.
using WhereIs = std::function<std::string(std::string_view thing, std::string_view key)>;

// Maxima that do not add up, codes and ids that are double or out of place, required languages that
// are missing, worths and maxima that are not positive, unknown sources, role groups and
// perspectives, a ladder that does not rise from 0 to 100, texts over their length.
Findings check_edition(const Edition& edition, const WhereIs& where_is);

// The same of its areas alone, for an edition some of whose areas could not be read.
Findings check_areas(const Edition& edition, const WhereIs& where_is);

}  // namespace kompass
