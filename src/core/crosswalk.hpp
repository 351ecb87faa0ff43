// SPDX-License-Identifier: EUPL-1.2
// How the areas of one edition relate to those of a later one, and what that means for comparing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "core/edition.hpp"

namespace kompass {

enum class RelationKind { Equal, Changed, Part, None, Unknown };

struct Relation {
  std::optional<Code> from, to;
  RelationKind kind = RelationKind::Unknown;
  LocalText reason;
};

struct Crosswalk {
  EditionName from, to;
  std::string provenance;
  std::vector<Relation> relations;
};

struct CrosswalkPlaces {  // where the relations are written, and the two codes of each
  struct Codes {
    std::string from, to;
  };
  std::string relations;
  std::vector<Codes> codes;
};

// Whether each area of `edition`, one end of the crosswalk, stands there once, and nothing that it
// does not have. An area that corresponds to nothing has a relation of kind none.
Findings check_codes(const Crosswalk& crosswalk, const Edition& edition,
                     const CrosswalkPlaces& places);

// How far two figures may be compared, strongest first; the marks are = ≈ ↷ //.
enum class Comparability { Equal, WithCare, ByMeaning, NotComparable };

std::string_view mark_of(Comparability comparability);
Comparability comparability_of(RelationKind kind);

// The area of the other edition that an area is held against, and how far that carries.
struct Counterpart {
  std::optional<Code> code;
  Comparability comparability = Comparability::NotComparable;
  LocalText reason;
};

// For the area `code` of `edition`: its counterpart in `other`, by a crosswalk in either direction.
// The same edition is Equal; no crosswalk is NotComparable.
Counterpart counterpart(const EditionName& edition, const Code& code, const EditionName& other,
                        std::span<const Crosswalk> crosswalks);

// The editions of a ring of crosswalks ("2010", "2.1", "2010"), or nothing. A ring would make an
// edition older than itself.
std::vector<std::string> find_ring(std::span<const Crosswalk> crosswalks);

}  // namespace kompass
