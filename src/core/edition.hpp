// SPDX-License-Identifier: EUPL-1.2
// An instrument edition as data: areas, sub-areas, criteria, ladder, wording and its own rules.
// A value of this type has passed the loader's checks: maxima add up, ids are unique and known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "core/date.hpp"
#include "core/grade.hpp"
#include "core/language.hpp"

namespace kompass {

using Code = Id<struct CodeTag>;  // of an area ("7") or a sub-area ("7.4")
using CriterionId = Id<struct CriterionTag>;
using SourceId = Id<struct SourceTag>;
using RoleGroupId = Id<struct RoleGroupTag>;
using PerspectiveId = Id<struct PerspectiveTag>;

struct Signs {  // what an evaluator sees at a low, a middle and the top step
  LocalText low, middle, top;
};

struct Keywords {  // for search, lower case
  std::vector<std::string> sv, nb;
};

struct Criterion {
  CriterionId id;
  int worth = 1;  // positive; its weight within the sub-area
  LocalText question, explanation;
  Signs signs;
  LocalText not_counted;
  std::vector<SourceId> sources;
  std::vector<RoleGroupId> ask;
  std::vector<PerspectiveId> perspectives;
  Keywords keywords;
};

struct SubArea {
  Code code;
  int max = 0;  // points
  LocalText name, explanation, main_question;
  std::vector<Criterion> criteria;
};

struct Area {
  Code code;
  int max = 0;  // points; the sum of its sub-areas'
  LocalText name, short_name, explanation, general;
  std::vector<SubArea> sub_areas;
};

struct Step {  // of the ladder
  Grade percent = *Grade::of_percent(0);
  LocalText name, text;
};

enum class PerspectiveKind { System, Emphasis };

struct Perspective {
  PerspectiveId id;
  PerspectiveKind kind = PerspectiveKind::System;
  LocalText name;
};

struct Source {
  SourceId id;
  LocalText name;
};

struct RoleGroup {
  RoleGroupId id;
  LocalText name;
};

// What a printed figure was rounded from. Only an exact link lets it narrow an interval.
enum class RoundedFrom { Unknown, Exact, Shown };

struct Rounding {
  RoundedFrom points_from = RoundedFrom::Unknown;
  RoundedFrom areas_from = RoundedFrom::Unknown;
  RoundedFrom total_from = RoundedFrom::Unknown;
};

enum class Depth { Areas, SubAreas, Criteria };  // how far down the edition is known
enum class EditionStatus { Draft, Published };
enum class MainQuestions { Each, Some };  // whether every sub-area has one

struct EditionName {
  std::string instrument;  // "kommunkompassen"
  std::string edition;     // "2.1"
  [[nodiscard]] std::string text() const { return instrument + "/" + edition; }
  friend auto operator<=>(const EditionName&, const EditionName&) = default;
};

struct Provenance {
  std::string published;  // what is published fact, and where
  std::string own;        // what is our own wording or conclusion
};

struct EditionRules {
  LocalText missing, not_applicable;
};

struct Edition {
  EditionName id;
  LocalText name, label;
  std::vector<std::string> also_called;  // "2016"
  EditionStatus status = EditionStatus::Draft;
  Depth depth = Depth::Criteria;
  std::optional<Date> valid_from, valid_to;
  std::vector<Language> languages;  // required in every text marked so by the loader
  int max = 0;                      // points; the sum of the areas'
  Provenance provenance;
  Rounding rounding;
  MainQuestions main_questions = MainQuestions::Each;
  EditionRules rules;
  LocalText introduction;  // Markdown subset
  std::vector<Step> ladder;
  std::vector<Source> sources;
  std::vector<RoleGroup> role_groups;
  std::vector<Perspective> perspectives;
  std::vector<Area> areas;
};

// How findings name a row: "sub-area 1.2", "area 5", "total".
std::string row_name(const Code& code);

const Area* find_area(const Edition& edition, const Code& code);
const SubArea* find_sub_area(const Edition& edition, const Code& code);
const Criterion* find_criterion(const Edition& edition, const CriterionId& id);
const Area* area_of_sub_area(const Edition& edition, const Code& sub_area);

// The sub-area a criterion belongs to, for walking the instrument in order.
struct Place {
  const Area* area = nullptr;
  const SubArea* sub_area = nullptr;
};
std::optional<Place> place_of(const Edition& edition, const CriterionId& id);

std::size_t criteria_count(const Edition& edition);
// In the order of the instrument, which is that of a GradeSheet.
std::vector<const Criterion*> criteria_of(const Edition& edition);

}  // namespace kompass
