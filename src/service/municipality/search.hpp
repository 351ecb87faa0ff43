// SPDX-License-Identifier: EUPL-1.2
// The search box for municipalities. It offers and never chooses: Habo and Håbo are both there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/municipality_gazetteer.hpp"

namespace kompass::service {

// How near what was typed is to what the register has, the nearest first. Case, spaces, hyphens, a
// genitive -s and "kommun", "kommune" or "stad" never count as a difference.
enum class Nearness {
  Exact,            // letter by letter
  Folded,           // but for diacritics: "vaxjo" for Växjö, "aas" for Ås
  Beginning,        // the name begins so, letter by letter
  FoldedBeginning,  // the name begins so, but for diacritics
  LaterWord,        // a later word of the name begins so, but for diacritics: "vasby"
  Misspelt,         // one typing error in a word of five letters or more, or a missing space
};

// By what the municipality was found.
enum class Through {
  Name,
  OfficialName,  // a name in another of its languages: "Unjárga"
  OldName,       // what it was called under an older number: "Nes" for Nesbyen
  Number,        // "0115", "115", "SE 0115"
  OldNumber,     // "0624" for Øvre Eiker
  Address,       // "habo-0643"
  Became,        // one that ended was found, and this is what stands in its place today
};

struct MunicipalityCandidate {
  const GazetteerEntry* municipality = nullptr;  // may have ended: end_of
  Nearness nearness = Nearness::Exact;
  Through through = Through::Name;
  std::string found;  // as the register writes it: "Finnøy", "0624", "habo-0643"
};

class MunicipalitySearch {
 public:
  // Folds all names once. The gazetteer must outlive this.
  explicit MunicipalitySearch(const Gazetteer& gazetteer);

  // Every municipality that may be meant, each once, nearest first (docs/decisions/0031); none for
  // words without a letter or digit, or of more than 100 bytes.
  [[nodiscard]] std::vector<MunicipalityCandidate> find(std::string_view words) const;

 private:
  // A name in the forms it is compared in.
  struct Spelling {
    std::string cleaned, folded;
    std::string plain_letters, folded_letters;  // without spaces

    explicit Spelling(std::string cleaned_words);
  };
  struct Form {
    const GazetteerEntry* entry;
    Through through;
    std::string written;  // as the register has it
    Spelling spelling;
  };
  struct Query;

  void add_forms(const GazetteerEntry& entry);
  void add_form(const GazetteerEntry& entry, Through through, std::string_view written);
  void add_what_became(std::vector<MunicipalityCandidate>& candidates) const;

  const Gazetteer& gazetteer_;
  std::vector<Form> forms_;
};

// As MunicipalitySearch(gazetteer).find(words), for a single search.
std::vector<MunicipalityCandidate> search(const Gazetteer& gazetteer, std::string_view words);

}  // namespace kompass::service
