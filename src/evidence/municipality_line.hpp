// SPDX-License-Identifier: EUPL-1.2
// The municipality that a title or heading names.
#pragma once

#include <string>
#include <string_view>

#include "core/place_names.hpp"

namespace kompass::evidence {

// By the word that follows it: "ANALYS AV VALLENTUNA KOMMUN".
const Municipality* called_municipality(std::string_view text, const PlaceNames& places);

// By its name alone, not as the first word: "Kommunkompassen Vallentuna".
const Municipality* named_municipality(std::string_view text, const PlaceNames& places);

// The name before "kommun" that no register needs to know: "Norra Solvika"; empty without one.
std::string unknown_municipality(std::string_view text);

}  // namespace kompass::evidence
