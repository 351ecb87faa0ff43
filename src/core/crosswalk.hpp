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

struct CrosswalkPlaces {  // where its keys are written, and those of each relation
  struct OfRelation {
    std::string from, to, reason;
  };
  std::string instrument, from, to, relations;
  std::vector<OfRelation> each;
};

enum class CrosswalkEnd { From, To };

// Whether each area of `edition`, which stands at this end of the crosswalk, stands there once, and
// nothing that it does not have. An area that corresponds to nothing has a relation of kind none.
Findings check_codes(const Crosswalk& crosswalk, CrosswalkEnd end, const Edition& edition,
                     const CrosswalkPlaces& places);

// Whether each relation has its reason in every language of `later`, the edition at the end To.
Findings check_reasons(const Crosswalk& crosswalk, const Edition& later,
                       const CrosswalkPlaces& places);

// Whether the crosswalk leads forward in time; editions that do not say when they came into use
// pass.
Findings check_direction(const Edition& from, const Edition& to, const CrosswalkPlaces& places);

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
