// SPDX-License-Identifier: EUPL-1.2
// What a reader asks to have compared, as the query of the address says it:
// kommun=vallentuna/2019&kommun=karlskrona&grupp=A2&fran=2010&till=2016, and ny= for what the form
// adds to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/groups.hpp"

namespace kompass::site {

constexpr std::size_t most_compared = 6;

// What could not be taken as it was asked, and what may have been meant.
enum class DoubtKind {
  Unknown,
  Several,
  NotEvaluated,
  NotThatYear,
  TooMany,
  Years,
  Group,
  OtherKind
};
struct Doubt {
  DoubtKind kind = DoubtKind::Unknown;
  std::string word;                // as typed, or a name, or a number
  PublicationList offers;          // to choose from; may be empty
  std::vector<std::string> names;  // of Several: who may be meant
};

// Whether it is about what was typed as a municipality.
bool is_about_municipality(DoubtKind kind);

struct Choice {
  PublicationList chosen;      // the first is what the others are held against
  std::optional<Group> group;  // none of its members need be chosen
  Years years;
  std::vector<Doubt> doubts;
  std::string typed;  // into the field, where it could not be taken

  [[nodiscard]] bool empty() const { return chosen.empty() && !group; }
  // Invented municipalities are never compared with real ones: what is chosen decides which.
  [[nodiscard]] bool takes(const service::Publication& publication) const;
};

// A municipality without a year is its newest evaluation in the years asked for. A group alone is
// its members one by one. At most `most_compared` are chosen, all invented or none as the first.
Choice choice_of(const Visit& visit);

// "kommun=vallentuna/2019&grupp=A2": the query that asks for just this.
std::string query_of(const Visit& visit, const Choice& choice);

// "vallentuna/2019".
std::string token_of(const Visit& visit, const service::Publication& publication);

}  // namespace kompass::site
