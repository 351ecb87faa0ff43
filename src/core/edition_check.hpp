// SPDX-License-Identifier: EUPL-1.2
// The rules every instrument edition has to keep, whatever it is about. All breaches are told.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "core/edition.hpp"
#include "core/recognition.hpp"

namespace kompass {

// Where a key of a thing ("edition", "step 50", "source interview", "role group leaders",
// "perspective citizen", "area 7", "sub-area 7.4", "criterion 7.4.2", "recognition", "recognised
// area 7", "recognised sub-area 7.4") is written.
using WhereIs = std::function<std::string(std::string_view thing, std::string_view key)>;

// Whether all of edition.yaml could be read. An area that could not is there without code and max;
// nothing is told of it.
enum class Head { Whole, Broken };

// Maxima that do not add up, codes and ids that are double or out of place, required languages that
// are missing or double, worths and maxima that are not positive, unknown or double sources, role
// groups and perspectives, criteria without a source, dates that run backwards, a ladder that does
// not rise from 0 to 100, texts over their length.
Findings check_edition(const Edition& edition, const WhereIs& where_is, Head head = Head::Whole);

// Recognition data of another edition, or of areas and sub-areas that this one does not have.
Findings check_recognition(const Recognition& recognition, const Edition& edition,
                           const WhereIs& where_is);

}  // namespace kompass
