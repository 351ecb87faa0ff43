// SPDX-License-Identifier: EUPL-1.2
// How an evaluation lies in the store: an item "evaluation" with the key "SE-0115/2019" and all
// that belongs to it as items under it. One that was only imported is published and has no
// association.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/evaluation_records.hpp"
#include "service/rights/rights.hpp"

namespace kompass::service {

// Whose organisation the report names beside the evaluator.
struct NamedEvaluator {
  std::string account, organisation;
  bool peer = false;  // a colleague from another municipality, which the organisation then is
};

void describe(auto& v, Is<NamedEvaluator> auto& e) {
  v.must("account", e.account);
  v("organisation", e.organisation);
  v("peer", e.peer);
}

// What the lead and the coordinator say of an evaluation as a whole.
struct EvaluationHead {
  std::string title;
  Language language = Language::Swedish;  // of the report
  std::optional<Date> date;               // of the report
  Period period;                          // of desk work and visit
  Period visit;                           // the days of the visit
  std::optional<Date> answers_by;         // when the self-description is to be handed in
  std::optional<int> order;               // 2: the municipality's second evaluation
  std::string notice;
  std::vector<NamedEvaluator> evaluators;
  std::optional<Previous> previous;
  std::optional<ComparisonGroup> comparison_group;
};

void describe(auto& v, Is<EvaluationHead> auto& h) {
  v("title", h.title);
  v("language", h.language);
  v("date", h.date);
  v("period", h.period);
  v("visit", h.visit);
  v("answers_by", h.answers_by);
  v("order", h.order, any_count);
  v("notice", h.notice);
  v("evaluators", h.evaluators);
  v("previous", h.previous);
  v("comparison_group", h.comparison_group);
}

struct EvaluationItem {
  static constexpr std::string_view kind = "evaluation";

  int year = 0;
  std::string instrument, edition;
  std::string association;  // id
  State state = State::Published;
  bool invented = false;
  std::optional<Municipality>
      municipality;  // nothing in stores that were filled before it was kept
  EvaluationHead head;
};

void describe(auto& v, Is<EvaluationItem> auto& e) {
  v.must("year", e.year, any_year);
  v.must("instrument", e.instrument);
  v.must("edition", e.edition);
  v("association", e.association);
  v("state", e.state);
  v("invented", e.invented);
  v("municipality", e.municipality);
  v("head", e.head);
}

// Under the association, with the evaluation's id as key: for the list of a coordinator.
struct AssociationEvaluation {
  static constexpr std::string_view kind = "association_evaluation";
};
void describe(auto& /*v*/, Is<AssociationEvaluation> auto& /*none*/) {}

// A step from one state to another; by whom and when is said by the item.
struct EvaluationMove {
  static constexpr std::string_view kind = "move";
  State from = State::Planned, to = State::Planned;
  std::string reason;  // of a step back
};

void describe(auto& v, Is<EvaluationMove> auto& m) {
  v.must("from", m.from);
  v.must("to", m.to);
  v("reason", m.reason);
}

// One evaluator's grades of one sub-area, key "ACCOUNT:1.2". It is there from the first grade on,
// so that a grade and the lock cannot be written beside each other.
struct GradeSheetLock {
  static constexpr std::string_view kind = "grade_lock";
  bool locked = false;
};

void describe(auto& v, Is<GradeSheetLock> auto& l) {
  v.must("locked", l.locked);
}

// The sub-areas whose grades others can read, for good. Whoever locks grades or changes the graders
// writes it, so that these come one after another.
struct OpenedGrades {
  static constexpr std::string_view kind = "opened_grades";
  static constexpr std::string_view key = "all";
  std::vector<Code> sub_areas;
};

void describe(auto& v, Is<OpenedGrades> auto& o) {
  v("sub_areas", o.sub_areas);
}

// Why a grader was taken out once grading could have begun; by whom and when is said by the item.
struct Strike {
  static constexpr std::string_view kind = "strike";
  std::string account, reason;
};

void describe(auto& v, Is<Strike> auto& s) {
  v.must("account", s.account);
  v.must("reason", s.reason);
}

// A picture of the evaluation, with the SHA-256 of its bytes as key.
struct Picture {
  static constexpr std::string_view kind = "picture";
  std::string media_type;  // image/png or image/jpeg
  int bytes = 0;
};

void describe(auto& v, Is<Picture> auto& p) {
  v.must("media_type", p.media_type);
  v.must("bytes", p.bytes);
}

// What was taken away, with its id as key, so that the trail of an evaluation still holds it.
struct RemovedPart {
  static constexpr std::string_view kind = "removed";
};
void describe(auto& /*v*/, Is<RemovedPart> auto& /*none*/) {}

}  // namespace kompass::service
