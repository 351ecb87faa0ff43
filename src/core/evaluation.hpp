// SPDX-License-Identifier: EUPL-1.2
// One evaluation of one municipality under one edition: what the file *.kompass.json holds.
// Plain data; what is right or wrong about it is said by `check` (check.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "core/date.hpp"
#include "core/edition.hpp"
#include "core/grade.hpp"
#include "core/language.hpp"
#include "core/municipality.hpp"

namespace kompass {

using EvaluatorId = Id<struct EvaluatorTag>;
using EvidenceId = Id<struct EvidenceTag>;

struct Period {  // of the visit and the desk work
  std::optional<Date> from, to;
};

struct Provided {  // where a file's figures come from
  std::string text, address;
};

struct Evaluator {
  EvaluatorId id;  // "A"
  std::string name, organisation;
};

struct InterviewGroup {  // roles and numbers, never names
  RoleGroupId role_group;
  int people = 0;
};

struct Interviews {
  std::optional<int> people;
  std::vector<InterviewGroup> groups;
};

struct KeyFact {  // "Invånare", "33 432", as of 2018-12-31, from SCB
  std::string label, value;
  std::optional<Date> as_of;
  std::string as_of_text;  // when no date says it: "efter valet 2018"
  std::string source;
};

struct Evidence {
  EvidenceId id;
  SourceId source;
  std::string title;
  std::string locator;  // page, paragraph or address
  std::optional<Date> dated, seen;
  std::string note;  // what it shows
  std::string quote;
  RoleGroupId role_group;         // whose words the quote is; empty when it is not people's
  bool plan_only = false;         // says what will be done, not what is done
  std::optional<Date> corrected;  // mended by the municipality after a remark
  std::vector<CriterionId> criteria;
};

// One judgement of one criterion: a grade, or why it does not apply.
struct Judgement {
  CriterionId criterion;
  std::optional<Grade> percent;
  std::string not_applicable;  // the reason; empty when it applies
  std::string rationale;
};

struct EvaluatorGrade : Judgement {
  EvaluatorId by;
};

struct Consensus : Judgement {
  std::string dissent;
  std::vector<EvidenceId> evidence;
};

// Figures as a report printed them. Kept as printed; what follows is computed.
struct PrintedRow {
  Code code;
  std::optional<int> points, max, percent;
  std::optional<int> box_points;  // the same figure where the report prints it a second time
};

struct PrintedResults {
  PrintedRow total;  // its code is empty
  std::vector<PrintedRow> areas, sub_areas;
};

enum class FindingKind { Strength, Improvement, Pair, Remark };

// What the evaluators found. A pair is a strength that continues "..., but ..." as an improvement.
struct Observation {
  FindingKind kind = FindingKind::Strength;
  Code area;
  std::vector<Code> sub_areas;
  std::string text;  // of a pair: the strength
  std::string but;   // of a pair: the reservation
  std::vector<CriterionId> criteria;
  std::vector<EvidenceId> evidence;
};

enum class TextKind { General, SubAreas, Summary };

struct ReportText {
  TextKind kind = TextKind::SubAreas;
  Code area;
  std::vector<Code> covers;  // of SubAreas: one or several
  std::string text;          // Markdown subset: paragraphs, lists, emphasis, links
};

struct SummaryPoint {
  std::optional<Code> area;
  std::string text;
};

struct Summary {
  std::string lead;  // one to three sentences
  std::vector<SummaryPoint> improved, stable, to_work_on;
};

struct Figure {
  std::string id, file;
  std::string sha256;      // of the file, lower case hexadecimal
  std::string media_type;  // image/png or image/jpeg
  std::string caption, source, alt;
  std::optional<Code> area;
  bool coat_of_arms = false;
  std::optional<Date> fixed;  // when the coat of arms was fixed by decision
};

struct RoleModel {
  std::optional<Municipality> municipality;  // nothing for an own unit
  std::string unit;  // of the own organisation ("Kontaktcenter"); empty for a municipality
  Code area;
  std::optional<Code> sub_area;
  std::string text;
  [[nodiscard]] bool own() const { return !unit.empty(); }
};

enum class RemainingStatus { Done, Partly, Open };

struct Remaining {  // an improvement proposed last time and where it stands now
  Code area;
  std::string text, note;
  RemainingStatus status = RemainingStatus::Open;
};

// The evaluation before this one, as far as the report itself tells.
struct Previous {
  int year = 0;
  std::optional<int> total;
  std::optional<EditionName> edition;
};

// The group that the result is held against, as agreed when the evaluation was set up.
struct ComparisonGroup {
  std::string population;  // in words, never empty: "de 40 senaste utvärderingarna, början av 2014"
  std::string average;     // the average file of its mean, "sverige-2014"; empty: no figures known
};

struct StatedPopulation {  // of an average, in the words of the report
  std::string text, where;
};

struct Evaluation {
  EditionName edition;
  LocalText edition_assumed;  // why, where the source names none; empty where it does
  bool invented = false;
  Language language = Language::Swedish;
  Municipality municipality;
  std::string title;
  int year = 0;              // of the evaluation
  std::optional<Date> date;  // of the report
  Period period;
  std::optional<int> order;  // 2: the municipality's second evaluation
  std::string notice;        // what a reader must know: "Sammandrag av en offentlig rapport"
  Provided provided;
  std::vector<Evaluator> evaluators;
  Interviews interviews;
  std::vector<KeyFact> key_facts;
  std::vector<Evidence> evidence;
  std::vector<EvaluatorGrade> grades;
  std::vector<Consensus> consensus;
  PrintedResults printed;
  std::vector<Observation> findings;
  std::vector<ReportText> texts;
  Summary summary;
  std::vector<Figure> figures;
  std::vector<RoleModel> role_models;
  std::vector<Remaining> remaining;
  std::optional<Previous> previous;
  std::optional<ComparisonGroup> comparison_group;
  std::vector<StatedPopulation> stated_populations;

  [[nodiscard]] bool graded() const { return !grades.empty() || !consensus.empty(); }
};

}  // namespace kompass
