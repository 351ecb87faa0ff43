// SPDX-License-Identifier: EUPL-1.2
// Municipalities named in running text. A name counts only as it is spelt, with its capital and
// diacritics; a genitive -s may follow.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/municipality.hpp"

namespace kompass {

struct PlaceMention {
  std::size_t at = 0, length = 0;  // bytes; of the name alone, without genitive and "kommun"
  const Municipality* municipality = nullptr;
  bool called_municipality = false;  // "kommun", "kommune" or "stad" follows
};

class PlaceNames {
 public:
  // The register must outlive this. Of several municipalities of one name the last listed counts,
  // in `named` the last of the country that has the word behind the name.
  explicit PlaceNames(const Register& municipalities);

  // The municipalities that the text names, in order. Not counted: a name that is also a word
  // ("Vara", "Mark") where it opens a sentence or stands beside another capitalised word, unless
  // "kommun" or "stad" follows; a part of a longer name ("Uppsala universitet", "Kalmar län"). In a
  // text of one country ("SE", "NO"; empty: of any) another's municipality counts only where none
  // of that country has the name, and where the name is no word.
  [[nodiscard]] std::vector<PlaceMention> in(std::string_view text,
                                             std::string_view country = {}) const;

  // Names before "kommun" or "kommune" that no municipality bears: "Ankeborgs" of "i Ankeborgs
  // kommun". What opens a sentence counts only when it is a genitive or near a name that is known,
  // for any word may stand there ("Attraktiv kommun"). Not counted: "Vår kommun", "Sveriges
  // kommun", "SKL:s kommun".
  [[nodiscard]] std::vector<std::string> unknown_in(std::string_view text) const;

  // The municipality of exactly this name in any case, with or without genitive -s, "kommun",
  // "kommune" or "stad": "ORUSTS KOMMUN". Nothing when the register has none.
  [[nodiscard]] const Municipality* named(std::string_view name) const;

  // The name in the register that was most likely meant by a misspelt one, if any.
  [[nodiscard]] std::optional<std::string> near(std::string_view name) const;

  // How many different codes bear the name of this municipality in its country.
  [[nodiscard]] std::size_t namesakes(const Municipality& municipality) const;

 private:
  [[nodiscard]] const Municipality* longest_at(std::string_view text, std::size_t at,
                                               std::string_view country) const;
  [[nodiscard]] bool is_known(std::string_view words) const;
  [[nodiscard]] bool is_near_known(std::string_view name) const;

  const Register& register_;
  std::unordered_map<std::string, std::vector<const Municipality*>> by_first_word_;
  std::unordered_map<std::string, std::vector<const Municipality*>> by_lowered_name_;
};

}  // namespace kompass
