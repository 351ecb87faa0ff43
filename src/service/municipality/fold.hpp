// SPDX-License-Identifier: EUPL-1.2
// Names of municipalities as people type them, brought to forms that can be compared.
#pragma once

#include <string>
#include <string_view>

namespace kompass::service {

// Lower case, one space for every run of spaces, hyphens and other punctuation, none at the ends;
// letters keep their diacritics: " Malung–SÄLEN" is "malung sälen".
std::string cleaned_name(std::string_view words);

// Of a cleaned name, without "kommun", "kommune", "stad" or "herad" before or after it, also
// inflected. The only word stays: Stad is a municipality.
std::string without_kind(std::string_view cleaned);

// Of a cleaned name: the letters of the languages of Norway and Sweden without their marks; å ä æ
// are "a", ö ø are "o".
std::string plain_name(std::string_view cleaned);

// The plain name with "aa" and "ae" as "a" and "oe" as "o", so that all ways to write a name fold
// to the same: "Ålesund", "Alesund", "Aalesund". For comparing only.
std::string folded_name(std::string_view cleaned);

// Whether at most one letter is missing, too many, wrong or swapped with the one beside it. Bytes
// count as letters.
bool one_error_apart(std::string_view one, std::string_view other);

}  // namespace kompass::service
